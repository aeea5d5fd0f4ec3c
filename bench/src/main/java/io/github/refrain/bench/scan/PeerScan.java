package io.github.refrain.bench.scan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.refrain.bench.peer.Peer;
import io.github.refrain.sketch.Banding;
import io.github.refrain.text.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scan for duplicates as a program with another library does it: every line is folded to its
 * letters and signed, earlier lines that share a band are candidates, and the one with the highest
 * estimated resemblance is its original if that is as high as asked for. Writes {@code
 * LINE<TAB>ORIGINAL}, from 0. One thread; texts are not compared letter by letter.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.scan.PeerScan \
 *     hash4j-minhash|hash4j-superminhash|java-lsh|lucene boxed|primitive SHINGLE RESEMBLANCE \
 *     FILE PAIRS
 * </pre>
 *
 * <p>Shingles have so many letters, and bands are those with which a pair of that resemblance
 * shares one with probability {@value #RECALL}. {@code boxed} keeps them in hash maps, with buckets
 * of any size, {@code primitive} in the index of Refrain, with buckets of {@value #BUCKET}.
 */
public final class PeerScan {

  private static final String USAGE = "usage: PeerScan SIGNER BANDS SHINGLE RESEMBLANCE FILE PAIRS";
  private static final double RECALL = 0.99;
  private static final int BUCKET = 64;
  private static final int NONE = -1;

  private final int shingleLetters;
  private final double cut;
  private final Banding banding;
  private final Signer.Signature signer;
  private final BandIndex index;
  private final List<int[]> signatures = new ArrayList<>();

  private PeerScan(Signer signer, BandIndex index, int shingleLetters, double cut) {
    this.shingleLetters = shingleLetters;
    this.cut = cut;
    this.banding = Banding.forRecall(cut, RECALL, Peer.COMPONENTS);
    this.signer = signer.create(shingleLetters);
    this.index = index;
  }

  /** Scans a file. */
  public static void main(String[] args) throws IOException {
    checkArgument(args.length == 6, USAGE);
    int shingleLetters = Integer.parseInt(args[2]);
    double cut = Double.parseDouble(args[3]);
    PeerScan scan = new PeerScan(Signer.parse(args[0]), index(args[1]), shingleLetters, cut);
    try (BufferedReader reader = Files.newBufferedReader(Path.of(args[4]), UTF_8);
        Writer pairs = Files.newBufferedWriter(Path.of(args[5]), UTF_8)) {
      scan.scan(reader.lines(), pairs);
    }
  }

  private static BandIndex index(String bands) {
    return switch (bands) {
      case "boxed" -> new HashMapBands();
      case "primitive" -> BandIndex.primitive(BUCKET);
      default ->
          throw new IllegalArgumentException("bands (" + bands + ") must be boxed or primitive");
    };
  }

  /** Writes the original of every line that has one. */
  private void scan(Stream<String> lines, Writer pairs) {
    lines.forEach(
        line -> {
          int original = add(Letters.of(line).toString());
          if (original != NONE) {
            write(pairs, (signatures.size() - 1) + "\t" + original + "\n");
          }
        });
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the next text; the earlier one that it is most like, or {@link #NONE}. */
  private int add(String letters) {
    int text = signatures.size();
    if (letters.length() < shingleLetters) {
      signatures.add(new int[0]);
      return NONE;
    }
    int[] signature = signer.of(letters);
    signatures.add(signature);
    int[] keys = keys(signature);
    int original = mostAlike(signature, index.candidates(keys));
    index.put(text, keys);
    return original;
  }

  private int mostAlike(int[] signature, int[] candidates) {
    int best = NONE;
    double highest = cut;
    for (int candidate : candidates) {
      double resemblance = Peer.shareOfEqual(signature, signatures.get(candidate));
      if (resemblance > highest || (resemblance == highest && candidate < best)) {
        highest = resemblance;
        best = candidate;
      }
    }
    return best;
  }

  /** A key a band, of its rows and its number. */
  private int[] keys(int[] signature) {
    int[] keys = new int[banding.bands()];
    for (int band = 0; band < keys.length; band++) {
      long key = band + 1L;
      for (int row = 0; row < banding.rows(); row++) {
        key = (key ^ signature[band * banding.rows() + row]) * 0x9E3779B97F4A7C15L;
        key ^= key >>> 32;
      }
      keys[band] = (int) key;
    }
    return keys;
  }
}
