package io.github.refrain.bench;

import io.github.refrain.bench.peer.Peer;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.SketchBuffer;
import io.github.refrain.sketch.SketchPlan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The {@code sketch} room, per letter, for texts of four lengths: a signature of 128 components,
 * the band keys on top of it, and below it what no signature can do without: the sum of the
 * characters, and a hash of every shingle.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar SketchBenchmark -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.LETTERS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SketchBenchmark {

  @Param({"CHINESE", "LATIN"})
  public String language = "";

  @Param({"100", "16", "400", "2000"})
  public int length;

  private final SketchBuffer buffer = new SketchBuffer();
  private int shingleLetters;
  private int[][] texts = {};
  private SketchPlan plan = SketchPlan.forIdentity(2, Peer.COMPONENTS, 0.8, 0.99, 0);

  @Setup
  public void makeText() {
    Language chosen = Language.valueOf(language);
    shingleLetters = SampleText.shingleLetters(chosen);
    texts = SampleText.codePoints(SampleText.texts(chosen, length));
    plan = SketchPlan.forIdentity(shingleLetters, Peer.COMPONENTS, 0.8, 0.99, 0);
  }

  /** The lowest floor: every letter is seen. */
  @Benchmark
  public void letterSum(Blackhole hole) {
    for (int[] text : texts) {
      int sum = 0;
      for (int letter : text) {
        sum += letter;
      }
      hole.consume(sum);
    }
  }

  /** The floor: letters shifted through a 64-bit window, two multiplications to mix it. */
  @Benchmark
  public void shingleHash(Blackhole hole) {
    for (int[] text : texts) {
      hole.consume(sumOfHashes(text, -1L >>> (Long.SIZE - 16 * shingleLetters)));
    }
  }

  /** The hash of a whole text, by which equal ones are found. */
  @Benchmark
  public void fingerprint(Blackhole hole) {
    for (int[] text : texts) {
      hole.consume(Shingles.fingerprint(text, 0));
    }
  }

  /** As programs will call it: nothing is allocated but the signatures, 528 and 16 bytes each. */
  @Benchmark
  public void signature(Blackhole hole) {
    for (int[] text : texts) {
      hole.consume(plan.sketcher().sketch(text, text.length, buffer));
    }
  }

  @Benchmark
  public void signatureWithoutBuffer(Blackhole hole) {
    for (int[] text : texts) {
      hole.consume(plan.sketcher().sketch(text));
    }
  }

  /** Signature and keys. */
  @Benchmark
  public void bandKeys(Blackhole hole) {
    for (int[] text : texts) {
      hole.consume(plan.keys(text));
    }
  }

  private static long sumOfHashes(int[] text, long mask) {
    long window = 0;
    long sum = 0;
    for (int letter : text) {
      window = (window << 16 | letter) & mask;
      long hash = window * 0x9E3779B97F4A7C15L;
      hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
      sum += hash ^ (hash >>> 32);
    }
    return sum;
  }
}
