package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNoiseTest {

  @ParameterizedTest
  @CsvSource({"0, 0.9", "0.02, 0.84", "0.05, 0.75", "0.1, 0.6", "0.2, 0.6"})
  void lowestCut_forAnOcrError_isLooserTheNoisierTheText(double ocrError, double cut) {
    assertEquals(cut, ArchiveNoise.lowestCut(ocrError), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.9",
    "0.01, 0.9",
    "0.04, 0.9",
    "0.08, 0.8",
    "0.12, 0.7",
    "0.16, 0.6",
    "0.4, 0.6"
  })
  void cuts_ofOneNoise_stayInTheirRange(double noise, double cut) {
    Cuts cuts = cuts(DoubleStream.generate(() -> noise).limit(30).toArray());
    assertEquals(cut, cuts.copies(), 1e-9);
    assertEquals(cut, cuts.passages(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "4"})
  void cuts_ofTooFewCopies_areTheUsualOnes(int copies) {
    double[] noises = new double[copies];
    assertEquals(new Cuts(0.8, 0.9), cuts(noises));
    assertEquals(0.9, cuts(new double[5]).copies());
  }

  @Test
  void cuts_ofNoisesInAnyOrder_areTheSameAndLeaveThemAlone() {
    List<Double> noises = Arrays.asList(0.01, 0.02, 0.03, 0.05, 0.06, 0.07, 0.08, 0.3);
    Cuts expected = cuts(noises.stream().mapToDouble(d -> d).toArray());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(noises, new Random(seed));
      double[] shuffled = noises.stream().mapToDouble(d -> d).toArray();
      double[] before = shuffled.clone();
      assertEquals(expected, cuts(shuffled));
      assertTrue(Arrays.equals(before, shuffled));
    }
  }

  /** A few bad pairs say nothing about the archive. */
  @Test
  void cuts_ofAFewOutliers_areThoseOfTheRest() {
    double[] noises = DoubleStream.generate(() -> 0.08).limit(100).toArray();
    Arrays.fill(noises, 0, 9, 0.35);
    assertEquals(0.8, cuts(noises).copies(), 1e-9);
  }

  private static Cuts cuts(double... noises) {
    return ArchiveNoise.cuts(noises, ArchiveNoise.lowestCut(0.1));
  }
}
