package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.sketch.SketcherTest.Pair;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the estimate is from the truth. */
class SketchErrorTest {

  /**
   * Equal components of one pair in 3,008 are at most as far from their mean as those of
   * independent ones would be: no p-value of the binomial test is at or below 0.01.
   */
  @ParameterizedTest
  @CsvSource({"12, 9", "60, 45", "100, 50", "100, 75", "100, 95", "1000, 700"})
  void equalComponents_of3008_passTheBinomialTest(int size, int shared) {
    int components = 47 * 64;
    Pair pair = Pair.of(new Random(7), size, shared);
    double truth = (double) shared / (2 * size - shared);
    double equal = components * SketcherTest.estimate(pair, components, 0);
    double deviation = Math.sqrt(components * truth * (1 - truth));
    double p = 2 * upperTail((Math.abs(equal - components * truth) - 0.5) / deviation);
    assertTrue(p > 0.01, "%s of %s equal, p %.4f".formatted(equal, components * truth, p));
  }

  /** The chance that a normal variable is above a value from 0 up, by integration. */
  private static double upperTail(double value) {
    double step = 0.001;
    double below =
        IntStream.range(0, (int) (Math.max(0, value) / step))
            .mapToDouble(i -> Math.exp(-Math.pow((i + 0.5) * step, 2) / 2))
            .sum();
    return 0.5 - below * step / Math.sqrt(2 * Math.PI);
  }

  /**
   * The variance of the estimate in that of independent permutations, as the Javadoc has it. With
   * 4,000 pairs its deviation is 2.2 %; the bounds leave a tenth.
   */
  @ParameterizedTest
  @CsvSource({
    "15, 0.95",
    "31, 0.83",
    "63, 0.67",
    "99, 0.58",
    "199, 0.64",
    "399, 0.80",
    "799, 0.93"
  })
  void variance_of128_isBelowThatOfIndependentPermutations(int size, double bound) {
    Random random = new Random(size);
    int shared = (int) Math.round(size * 6 / 7.0);
    double truth = (double) shared / (2 * size - shared);
    int pairs = 4_000;
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      squares += Math.pow(SketcherTest.estimate(Pair.of(random, size, shared), 128, i) - truth, 2);
    }
    double ratio = squares / pairs / (truth * (1 - truth) / 128);
    assertTrue(ratio <= bound, "variance ratio %.3f".formatted(ratio));
  }
}
