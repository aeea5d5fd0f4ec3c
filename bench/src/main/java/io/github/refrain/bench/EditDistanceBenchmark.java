package io.github.refrain.bench;

import static com.google.common.base.Preconditions.checkState;

import io.github.refrain.align.EditDistance;
import io.github.refrain.text.Letters;
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
 * The edit distance of one text to {@value #OTHERS} others, per pair, beside the two forms that
 * Commons Text has: the whole table, and with a threshold. {@code related} texts are copies with a
 * tenth of the letters wrong, the others have nothing to do with the first one; the threshold is
 * that of identity {@value #IDENTITY_CUT}.
 *
 * <pre>
 * mvn -q -pl bench -am -DskipTests package
 * java -jar bench/target/benchmarks.jar EditDistanceBenchmark
 * java -jar bench/target/benchmarks.jar EditDistanceBenchmark -p letters=100 -f 1 -prof gc
 * </pre>
 *
 * <p>{@code gc.alloc.rate.norm} is bytes a pair; the first text is prepared once for all its pairs,
 * as in a scan, and its share is in the figure.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EditDistanceBenchmark.OTHERS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EditDistanceBenchmark {

  static final int OTHERS = 16;

  private static final double IDENTITY_CUT = 0.8;
  private static final double ERROR_RATE = 0.1;

  @Param({"CHINESE", "LATIN"})
  public String language = "";

  @Param({"32", "100", "300", "1000"})
  public int letters;

  @Param({"true", "false"})
  public boolean related;

  private final LevenshteinDistance whole = LevenshteinDistance.getDefaultInstance();
  private LevenshteinDistance limited = whole;
  private int max;
  private String text = "";
  private final String[] others = new String[OTHERS];
  private int[] codePoints = {};
  private int[][] otherCodePoints = {};

  /** Makes the texts, and sees that all agree on their distances. */
  @Setup
  public void makeText() {
    Language chosen = Language.valueOf(language);
    Random random = new Random(1);
    Phrasebook phrasebook = new Phrasebook(chosen, random);
    OcrNoise noise = new OcrNoise(chosen, ERROR_RATE);
    text = letters(phrasebook, random);
    for (int i = 0; i < OTHERS; i++) {
      others[i] = related ? noise.misread(text, random) : letters(phrasebook, random);
    }
    codePoints = text.codePoints().toArray();
    otherCodePoints = SampleText.codePoints(others);
    max = (int) ((1 - IDENTITY_CUT) * letters);
    limited = new LevenshteinDistance(max);
    EditDistance ours = new EditDistance(codePoints);
    for (int i = 0; i < OTHERS; i++) {
      checkState(ours.to(otherCodePoints[i], letters * 2) == whole.apply(text, others[i]));
      checkState(ours.to(otherCodePoints[i], max) == limited.apply(text, others[i]));
    }
  }

  private String letters(Phrasebook phrasebook, Random random) {
    String folded = Letters.of(phrasebook.news(3 * letters, random)).toString();
    return folded.substring(0, letters);
  }

  @Benchmark
  public void refrain(Blackhole hole) {
    EditDistance distance = new EditDistance(codePoints);
    for (int[] other : otherCodePoints) {
      hole.consume(distance.to(other, 2 * letters));
    }
  }

  @Benchmark
  public void refrainLimited(Blackhole hole) {
    EditDistance distance = new EditDistance(codePoints);
    for (int[] other : otherCodePoints) {
      hole.consume(distance.to(other, max));
    }
  }

  @Benchmark
  public void commonsText(Blackhole hole) {
    for (String other : others) {
      hole.consume(whole.apply(text, other));
    }
  }

  @Benchmark
  public void commonsTextLimited(Blackhole hole) {
    for (String other : others) {
      hole.consume(limited.apply(text, other));
    }
  }
}
