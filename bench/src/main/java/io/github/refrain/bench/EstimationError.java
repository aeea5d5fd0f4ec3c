package io.github.refrain.bench;

import io.github.refrain.bench.peer.Hash4jPeer;
import io.github.refrain.bench.peer.JavaLshPeer;
import io.github.refrain.bench.peer.LucenePeer;
import io.github.refrain.bench.peer.Peer;
import io.github.refrain.bench.peer.TextbookPeer;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.Signature;
import io.github.refrain.sketch.Sketcher;
import io.github.refrain.text.Letters;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far the resemblance that signatures of 128 components estimate is from the true one, over
 * pairs of true resemblance 0.5 to 1, by length. Prints CSV: bias, root mean square error, and the
 * error that theory has for 128 independent permutations, {@code sqrt(j (1 - j) / 128)}.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.EstimationError [PAIRS [LANGUAGE]]
 * </pre>
 */
public final class EstimationError {

  private static final int[] LENGTHS = {16, 32, 64, 100, 200, 400, 800};
  private static final double LOWEST = 0.5;

  private final Language language;
  private final int shingleLetters;
  private final Map<String, ToDoubleFunction<Pair>> estimates = new LinkedHashMap<>();

  /** Two texts that are alike. */
  private record Pair(String left, String right, double resemblance) {}

  private EstimationError(Language language) {
    this.language = language;
    this.shingleLetters = SampleText.shingleLetters(language);
    Sketcher sketcher = Sketcher.onePermutationV1(shingleLetters, Peer.COMPONENTS, 0);
    estimates.put(
        "refrain onePermutationV1",
        pair -> sketch(sketcher, pair.left).estimatedResemblance(sketch(sketcher, pair.right)));
    put("hash4j minHash", Hash4jPeer.minHash(shingleLetters));
    put("hash4j superMinHash", Hash4jPeer.superMinHash(shingleLetters));
    put("java-lsh MinHash", new JavaLshPeer(shingleLetters));
    put("lucene MinHashFilter", new LucenePeer(shingleLetters));
    put("textbook seeded", TextbookPeer.seeded(shingleLetters));
    put("textbook linear", TextbookPeer.linear(shingleLetters));
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    Language language = args.length > 1 ? Language.valueOf(args[1]) : Language.CHINESE;
    new EstimationError(language).print(pairs, System.out);
  }

  private <S> void put(String name, Peer<S> peer) {
    estimates.put(
        name, pair -> peer.estimatedResemblance(peer.sign(pair.left), peer.sign(pair.right)));
  }

  private static Signature sketch(Sketcher sketcher, String letters) {
    return sketcher.sketch(letters.codePoints().toArray());
  }

  private void print(int count, PrintStream out) {
    out.println("language,letters,signature,pairs,mean_resemblance,bias,rmse,theory");
    for (int length : LENGTHS) {
      List<Pair> pairs = pairs(length, count);
      double mean = pairs.stream().mapToDouble(Pair::resemblance).average().orElseThrow();
      double variance =
          pairs.stream().mapToDouble(p -> p.resemblance * (1 - p.resemblance)).average().orElse(0);
      double theory = Math.sqrt(variance / Peer.COMPONENTS);
      estimates.forEach(
          (name, estimate) -> {
            double bias = meanPower(pairs, estimate, 1);
            double rmse = Math.sqrt(meanPower(pairs, estimate, 2));
            out.printf(
                Locale.ROOT,
                "%s,%d,%s,%d,%.3f,%+.4f,%.4f,%.4f%n",
                language,
                length,
                name,
                count,
                mean,
                bias,
                rmse,
                theory);
          });
    }
  }

  private static double meanPower(List<Pair> pairs, ToDoubleFunction<Pair> estimate, int power) {
    return pairs.stream()
        .mapToDouble(p -> Math.pow(estimate.applyAsDouble(p) - p.resemblance, power))
        .average()
        .orElseThrow();
  }

  /** Texts of a length and misread copies of them, with as much noise as the resemblance allows. */
  private List<Pair> pairs(int length, int count) {
    Random random = new Random(length);
    Phrasebook phrasebook = new Phrasebook(language, random);
    StringBuilder letters = new StringBuilder();
    List<Pair> pairs = new ArrayList<>(count);
    while (pairs.size() < count) {
      while (letters.length() < length) {
        letters.append(Letters.of(phrasebook.paragraph(random)));
      }
      String left = letters.substring(0, length);
      letters.delete(0, length);
      double errorRate = 0.4 * random.nextDouble() / shingleLetters;
      String right = new OcrNoise(language, errorRate).misread(left, random);
      Pair pair = new Pair(left, right, resemblance(left, right));
      if (pair.resemblance >= LOWEST) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private double resemblance(String left, String right) {
    return Shingles.resemblance(
        left.codePoints().toArray(), right.codePoints().toArray(), shingleLetters);
  }
}
