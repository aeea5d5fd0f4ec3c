package io.github.refrain.bench;

import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.LshIndex;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SketchPlan;
import io.github.refrain.sketch.SpacedShingle;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Four ways to find the texts that are worth comparing, on texts of which three in ten are printed
 * twice and every print has a share of its letters wrong: rare fingerprints of spaced shingles and
 * of adjacent letters, and MinHash with bands for identity 0.8 and for 0.6, each to be found with
 * probability 0.99. Prints CSV: the share of second prints with the first one among their {@value
 * #LOOKED_AT} first candidates, how many of these a text has, CPU seconds on one thread, and those
 * by the seconds of rare fingerprints; of three rounds, in each of which all take their turn, the
 * median.
 *
 * <pre>
 * java -Xmx2g -cp bench/target/benchmarks.jar io.github.refrain.bench.CandidateRecall \
 *     [TEXTS [GENERATOR,...]]
 * </pre>
 *
 * <p>With {@code TEXTS LANGUAGE GENERATOR} it runs that one once, on usual texts with a tenth
 * wrong, to see how small a heap (-Xmx) suffices; {@code none} makes the texts and no more.
 */
public final class CandidateRecall {

  /** How many candidates of a text are compared, as duplicates are found. */
  private static final int LOOKED_AT = 32;

  private static final String ALL = "rare,adjacent,minhash0.8,minhash0.6";
  private static final double[] ERROR_RATES = {0.02, 0.05, 0.1, 0.15, 0.18};
  private static final int ROUNDS = 3;
  private static final int BUCKET = 64;
  private static final double RECALL = 0.99;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Language language;
  private final Map<String, Function<int[][], int[][]>> generators = new LinkedHashMap<>();

  private CandidateRecall(Language language) {
    this.language = language;
    generators.put("rare", texts -> rare(texts, SampleText.spacedShingle(language, texts)));
    generators.put("adjacent", texts -> rare(texts, SampleText.adjacentShingle(language, texts)));
    generators.put("minhash0.8", texts -> minHash(texts, 0.8));
    generators.put("minhash0.6", texts -> minHash(texts, 0.6));
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int texts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    if (args.length == 3) {
      new CandidateRecall(Language.valueOf(args[1])).runOnce(args[2], texts, System.out);
      return;
    }
    List<String> names = List.of((args.length > 1 ? args[1] : ALL).split(",", -1));
    System.out.println("language,length,wrong,generator,recall,candidates,seconds,to_rare");
    for (Language language : Language.values()) {
      for (Length length : Length.values()) {
        for (double errorRate : ERROR_RATES) {
          PrintedTwice made = new PrintedTwice(language, length, errorRate, texts);
          String row = "%s,%s,%.2f".formatted(language, length, errorRate);
          CandidateRecall run = new CandidateRecall(language);
          run.generators.keySet().retainAll(names);
          run.print(row, made, System.out);
        }
      }
    }
  }

  private void runOnce(String generator, int count, PrintStream out) {
    PrintedTwice made = new PrintedTwice(language, Length.USUAL, 0.1, count);
    Function<int[][], int[][]> candidates =
        generators.getOrDefault(generator, texts -> new int[0][]);
    out.println(generator + "," + recall(made, candidates.apply(made.texts())));
  }

  private void print(String row, PrintedTwice made, PrintStream out) {
    Map<String, int[][]> found = new LinkedHashMap<>();
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      generators.forEach(
          (name, generator) -> {
            long start = THREADS.getCurrentThreadCpuTime();
            found.put(name, generator.apply(made.texts()));
            double taken = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            seconds.computeIfAbsent(name, n -> new ArrayList<>()).add(taken);
          });
    }
    double rare = median(seconds.getOrDefault("rare", List.of()));
    found.forEach(
        (name, candidates) -> {
          double taken = median(seconds.getOrDefault(name, List.of()));
          double each = Arrays.stream(candidates).mapToInt(some -> some.length).average().orElse(0);
          out.printf(
              Locale.ROOT,
              "%s,%s,%.4f,%.2f,%.2f,%.2f%n",
              row,
              name,
              recall(made, candidates),
              each,
              taken,
              taken / rare);
        });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /** Of the second prints those that have the first one among their candidates. */
  private static double recall(PrintedTwice made, int[][] candidates) {
    int met = 0;
    for (int text = 0; text < candidates.length; text++) {
      for (int candidate : candidates[text]) {
        met += made.isPair(text, candidate) ? 1 : 0;
      }
    }
    return (double) met / made.pairs();
  }

  private static int[][] rare(int[][] texts, SpacedShingle shingle) {
    List<SpacedShingle> shingles = List.of(shingle);
    Candidates candidates = RareFingerprints.join(texts, text -> shingles, 0.1, 1);
    int[][] byText = new int[texts.length][];
    Arrays.setAll(byText, text -> first(candidates.of(text)));
    return byText;
  }

  private int[][] minHash(int[][] texts, double identity) {
    int components = language == Language.CHINESE ? 128 : 256;
    int letters = SampleText.shingleLetters(language);
    SketchPlan plan = SketchPlan.forIdentity(letters, components, identity, RECALL, 0);
    LshIndex index = new LshIndex(BUCKET);
    int[][] byText = new int[texts.length][];
    for (int text = 0; text < texts.length; text++) {
      int[] keys = plan.keys(texts[text]);
      byText[text] = first(index.candidates(keys));
      index.put(text, keys);
    }
    return byText;
  }

  private static int[] first(int[] candidates) {
    return Arrays.copyOf(candidates, Math.min(LOOKED_AT, candidates.length));
  }
}
