package io.github.refrain.bench;

import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.bench.scan.HashMapBands;
import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.LshIndex;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SketchPlan;
import io.github.refrain.sketch.SpacedShingle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From letters to the pairs that are worth a comparison, milliseconds for all texts: rare
 * fingerprints on one thread and on two; and the two ways to keep MinHash bands, primitive buckets
 * and boxed hash maps, both from the same band keys, which are made before. Texts are printed
 * twice, three in ten, with a tenth of the letters wrong.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar JoinBenchmark
 * java -jar bench/target/benchmarks.jar JoinBenchmark -p texts=10000 -f 1 -prof gc
 * </pre>
 *
 * <p>{@link CandidateRecall} says how much each finds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class JoinBenchmark {

  private static final double ERROR_RATE = 0.1;
  private static final int BUCKET = 64;

  @Param("CHINESE")
  public String language = "";

  @Param({"SHORT", "USUAL"})
  public String length = "";

  @Param({"10000", "100000"})
  public int texts;

  private int[][] letters = {};
  private int[][] keys = {};
  private List<SpacedShingle> shingles = List.of();

  @Setup
  public void makeText() {
    Language chosen = Language.valueOf(language);
    letters = new PrintedTwice(chosen, Length.valueOf(length), ERROR_RATE, texts).texts();
    shingles = List.of(SampleText.spacedShingle(chosen, letters));
    int shingleLetters = SampleText.shingleLetters(chosen);
    int components = chosen == Language.CHINESE ? 128 : 256; // with fewer, bands have one row
    SketchPlan plan = SketchPlan.forIdentity(shingleLetters, components, 0.8, 0.99, 0);
    keys = new int[texts][];
    for (int text = 0; text < texts; text++) {
      keys[text] = plan.keys(letters[text]);
    }
  }

  @Benchmark
  public void rareFingerprints(Blackhole hole) {
    join(1, hole);
  }

  @Benchmark
  public void rareFingerprintsTwoThreads(Blackhole hole) {
    join(2, hole);
  }

  private void join(int threads, Blackhole hole) {
    Candidates candidates = RareFingerprints.join(letters, text -> shingles, ERROR_RATE, threads);
    for (int text = 0; text < texts; text++) {
      hole.consume(candidates.of(text));
    }
  }

  @Benchmark
  public void bandsPrimitive(Blackhole hole) {
    LshIndex index = new LshIndex(BUCKET);
    for (int text = 0; text < texts; text++) {
      hole.consume(index.candidates(keys[text]));
      index.put(text, keys[text]);
    }
  }

  @Benchmark
  public void bandsBoxed(Blackhole hole) {
    HashMapBands index = new HashMapBands();
    for (int text = 0; text < texts; text++) {
      hole.consume(index.candidates(keys[text]));
      index.put(text, keys[text]);
    }
  }
}
