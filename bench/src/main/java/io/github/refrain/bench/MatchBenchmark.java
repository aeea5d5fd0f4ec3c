package io.github.refrain.bench;

import io.github.refrain.match.Verifier;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.text.similarity.LevenshteinDistance;
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
 * The {@code match} room, per letter of the left text: verification with alignment of texts of
 * about 100 letters, and the distance alone as Commons Text has it.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar MatchBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleText.LETTERS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchBenchmark {

  private static final double IDENTITY_CUT = 0.8;
  private static final double ERROR_RATE = 0.05;

  @Param({"CHINESE", "LATIN"})
  public String language = "";

  private final Verifier verifier = new Verifier(IDENTITY_CUT);
  private final LevenshteinDistance unlimited = LevenshteinDistance.getDefaultInstance();
  private String[] texts = {};
  private String[] copies = {};
  private int[][] left = {};
  private int[][] right = {};

  @Setup
  public void makeText() {
    Language chosen = Language.valueOf(language);
    OcrNoise noise = new OcrNoise(chosen, ERROR_RATE);
    Random random = new Random(1);
    texts = SampleText.texts(chosen);
    copies = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      copies[i] = noise.misread(texts[i], random);
    }
    left = SampleText.codePoints(texts);
    right = SampleText.codePoints(copies);
  }

  /** Copies with one letter in twenty wrong. */
  @Benchmark
  public void verifyCopy(Blackhole hole) {
    for (int i = 0; i < left.length; i++) {
      hole.consume(verifier.verify(left[i], right[i]));
    }
  }

  /** Texts that have nothing to do with each other. */
  @Benchmark
  public void verifyOther(Blackhole hole) {
    for (int i = 0; i < left.length; i++) {
      hole.consume(verifier.verify(left[i], right[(i + 1) % right.length]));
    }
  }

  /** The distance of the same copies, without an alignment. */
  @Benchmark
  public void commonsTextCopy(Blackhole hole) {
    for (int i = 0; i < texts.length; i++) {
      hole.consume(unlimited.apply(texts[i], copies[i]));
    }
  }

  /** The distance with a limit at the cut: {@code -1} for copies that are farther. */
  @Benchmark
  public void commonsTextCopyLimited(Blackhole hole) {
    for (int i = 0; i < texts.length; i++) {
      int limit = (int) ((1 - IDENTITY_CUT) * texts[i].length());
      hole.consume(new LevenshteinDistance(limit).apply(texts[i], copies[i]));
    }
  }
}
