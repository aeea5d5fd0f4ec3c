package io.github.refrain.bench.scan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a tool has found in an archive of {@link io.github.refrain.bench.WriteArchive}, beside the
 * truth:
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.scan.CopiesFound FILE.truth FOUND
 * </pre>
 *
 * <p>FOUND is what {@code refrain scan --format jsonl} wrote (a name that ends in {@code .jsonl})
 * or pairs of lines from 0. Prints JSON: the copies of the truth, those that are in one cluster
 * with their originals, all pairs of lines that share a cluster, and those of them that have
 * different originals. Every pair is counted, none drawn.
 *
 * @param copies the copies there are
 * @param found those in one cluster with their originals
 * @param pairs the pairs of lines in one cluster
 * @param wrong those of them that are no prints of one text
 */
public record CopiesFound(int copies, int found, long pairs, long wrong) {

  /** Prints the counts. */
  public static void main(String[] args) throws IOException {
    checkArgument(args.length == 2, "usage: CopiesFound FILE.truth FOUND");
    System.out.println(of(Path.of(args[0]), FoundClusters.read(Path.of(args[1]))).toJson());
  }

  static CopiesFound of(Path truth, FoundClusters clusters) throws IOException {
    IntTable originals = new IntTable(); // by line: 1 + its original; 0 for one itself
    int[] counts = new int[2];
    try (Stream<String> rows = Files.lines(truth, UTF_8)) {
      rows.forEach(
          row -> {
            int tab = row.indexOf('\t');
            int copy = Integer.parseInt(row.substring(0, tab));
            int original = Integer.parseInt(row.substring(tab + 1));
            originals.set(copy, 1 + original);
            counts[0]++;
            counts[1] += clusters.of(copy) == clusters.of(original) ? 1 : 0;
          });
    }
    long[] members = members(clusters, originals);
    long pairs = pairsWithin(Arrays.stream(members).map(member -> member >>> Integer.SIZE));
    long right = pairsWithin(Arrays.stream(members));
    return new CopiesFound(counts[0], counts[1], pairs, pairs - right);
  }

  /** Cluster and original of every line that may be in a cluster, sorted. */
  private static long[] members(FoundClusters clusters, IntTable originals) {
    long[] members = new long[clusters.lines()];
    for (int line = 0; line < members.length; line++) {
      int original = originals.at(line) == 0 ? line : originals.at(line) - 1;
      members[line] = (long) clusters.of(line) << Integer.SIZE | original;
    }
    Arrays.sort(members);
    return members;
  }

  /** How many pairs of equal values there are among sorted ones. */
  private static long pairsWithin(LongStream sorted) {
    long[] run = {-1, 0, 0}; // the value, how often it came, the pairs
    sorted.forEach(
        value -> {
          run[1] = value == run[0] ? run[1] + 1 : 0;
          run[0] = value;
          run[2] += run[1];
        });
    return run[2];
  }

  private String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"copies\":%d,\"found\":%d,\"pairs\":%d,\"wrong\":%d}",
        copies,
        found,
        pairs,
        wrong);
  }
}
