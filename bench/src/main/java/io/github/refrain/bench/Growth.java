package io.github.refrain.bench;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SpacedShingle;
import io.github.refrain.text.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What grows with an archive: takes the first lines of a file that {@link WriteArchive} wrote and
 * joins them by rare fingerprints, without verification.
 *
 * <pre>
 * java -Xmx16g -cp bench/target/benchmarks.jar io.github.refrain.bench.Growth FILE LINES [THREADS]
 * </pre>
 *
 * <p>Prints one line of CSV, with its heading: lines; their letters; seconds for reading and
 * folding, for the join, for reading all candidates; candidates in all, and those among the first
 * {@value #LOOKED_AT} of a text, which are the ones compared; how often a text was paired with only
 * the first of those that share a fingerprint; and the megabytes that the joined pairs occupy.
 */
public final class Growth {

  /** How many candidates of a text are compared where duplicates are found. */
  private static final int LOOKED_AT = 32;

  private static final String HEADING =
      "lines,letters,fold_s,join_s,candidates_s,candidates,compared,cut_short,pairs_mb";

  private final int[][] texts;
  private final int threads;

  private Growth(int[][] texts, int threads) {
    this.texts = texts;
    this.threads = threads;
  }

  /** Prints the line. */
  public static void main(String[] args) throws IOException {
    checkArgument(args.length == 2 || args.length == 3, "usage: Growth FILE LINES [THREADS]");
    int threads = args.length == 3 ? Integer.parseInt(args[2]) : 1;
    long start = System.nanoTime();
    int[][] texts = read(Path.of(args[0]), Integer.parseInt(args[1]));
    double fold = secondsSince(start);
    System.out.println(HEADING);
    System.out.println(new Growth(texts, threads).row(fold));
  }

  private static int[][] read(Path file, int lines) throws IOException {
    int[][] texts = new int[lines][];
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      for (int i = 0; i < lines; i++) {
        String line = reader.readLine();
        checkArgument(line != null, "%s has %s lines, not %s", file, i, lines);
        texts[i] = Letters.of(line).toArray();
      }
    }
    return texts;
  }

  private String row(double fold) {
    List<SpacedShingle> shingles = List.of(SampleText.spacedShingle(Language.CHINESE, texts));
    long before = usedHeap();
    long start = System.nanoTime();
    Candidates candidates = RareFingerprints.join(texts, text -> shingles, 0.1, threads);
    double join = secondsSince(start);
    long pairs = Math.max(0, usedHeap() - before);
    start = System.nanoTime();
    long all = 0;
    long compared = 0;
    for (int text = 0; text < texts.length; text++) {
      int count = candidates.of(text).length;
      all += count;
      compared += Math.min(LOOKED_AT, count);
    }
    double looked = secondsSince(start);
    long letters = Arrays.stream(texts).mapToLong(text -> text.length).sum();
    return String.format(
        Locale.ROOT,
        "%d,%d,%.3f,%.3f,%.3f,%d,%d,%d,%d",
        texts.length,
        letters,
        fold,
        join,
        looked,
        all,
        compared,
        candidates.capped(),
        pairs >> 20);
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
