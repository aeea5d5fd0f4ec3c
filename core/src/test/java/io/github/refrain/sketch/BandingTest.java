package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandingTest {

  @Test
  void probability_ofRandomParts_isTheFormula() {
    for (int bands = 1; bands <= 64; bands++) {
      for (int rows = 1; rows <= 8; rows++) {
        Banding banding = new Banding(bands, rows);
        for (double jaccard = 0; jaccard <= 1; jaccard += 0.05) {
          double allMiss = 1;
          double bandHits = 1;
          for (int row = 0; row < rows; row++) {
            bandHits *= jaccard;
          }
          for (int band = 0; band < bands; band++) {
            allMiss *= 1 - bandHits;
          }
          assertEquals(1 - allMiss, banding.probability(jaccard), 1e-9);
        }
        assertEquals(1, banding.probability(1));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.2, 25, 2", "0.34, 38, 2", "0.5, 25, 3", "0.5, 25, 5", "0.8, 16, 8", "0.1, 64, 1"})
  void keys_ofTextsOfAResemblance_meetAsOftenAsTheFormulaSays(double jaccard, int bands, int rows) {
    Banding banding = new Banding(bands, rows);
    Random random = new Random(bands);
    int size = 1_000;
    int shared = (int) Math.round(size * 2 * jaccard / (1 + jaccard));
    double expected = banding.probability((double) shared / (2 * size - shared));
    int pairs = 1_500;
    int met = 0;
    for (int i = 0; i < pairs; i++) {
      int[] left = random.ints(size).toArray();
      int[] right = random.ints(size).toArray();
      System.arraycopy(left, 0, right, 0, shared);
      Sketcher sketcher = Sketcher.onePermutationV1(1, 128, i);
      int[] leftKeys = banding.keys(sketcher.sketch(left));
      int[] rightKeys = banding.keys(sketcher.sketch(right));
      met += IntStream.range(0, bands).anyMatch(b -> leftKeys[b] == rightKeys[b]) ? 1 : 0;
    }
    double deviation = Math.sqrt(expected * (1 - expected) / pairs);
    assertEquals(expected, (double) met / pairs, 4 * deviation + 1e-3);
  }

  @Test
  void forRecall_anyTarget_hasMostRowsThenFewestBands() {
    Random random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      double jaccard = 0.01 + 0.98 * random.nextDouble();
      double recall = 0.01 + 0.989 * random.nextDouble();
      int components = 1 + random.nextInt(256);
      assertEquals(
          bruteForce(jaccard, recall, components),
          Banding.forRecall(jaccard, recall, components),
          jaccard + " " + recall + " " + components);
    }
  }

  private static Banding bruteForce(double jaccard, double recall, int components) {
    for (int rows = components; rows > 1; rows--) {
      for (int bands = 1; bands * rows <= components; bands++) {
        if (new Banding(bands, rows).probability(jaccard) >= recall - 1e-12) {
          return new Banding(bands, rows);
        }
      }
    }
    return new Banding(components, 1);
  }

  @Test
  void forRecall_ofTheExample_isAsDocumented() {
    Banding banding = Banding.forRecall(0.34, 0.99, 128);
    assertEquals(new Banding(38, 2), banding);
    assertEquals(0.99, banding.probability(0.34), 0.005);
    assertEquals(76, banding.components());
  }

  @Test
  void forRecall_tooFewComponents_takesThemAll() {
    assertEquals(new Banding(4, 1), Banding.forRecall(0.01, 0.99, 4));
    assertEquals(new Banding(1, 1), Banding.forRecall(1e-300, 0.5, 1));
  }

  @Test
  void keys_ofTwoSignatures_areEqualWhereTheBandIs() {
    Random random = new Random(2);
    for (int round = 0; round < 3_000; round++) {
      Banding banding = new Banding(1 + random.nextInt(20), 1 + random.nextInt(4));
      int size = banding.components() + random.nextInt(3);
      int[] left = random.ints(size, 0, 2).toArray();
      int[] right = random.ints(size, 0, 2).toArray();
      int[] leftKeys = banding.keys(Signature.wrap(left));
      int[] rightKeys = banding.keys(Signature.wrap(right));
      assertEquals(banding.bands(), leftKeys.length);
      for (int band = 0; band < banding.bands(); band++) {
        boolean equal = true;
        for (int at = band; at < banding.components(); at += banding.bands()) {
          equal &= left[at] == right[at];
        }
        assertEquals(equal, leftKeys[band] == rightKeys[band]);
      }
    }
  }

  @Test
  void keys_ofEqualBandsAtOtherPlaces_differ() {
    int[] keys = new Banding(32, 2).keys(Signature.wrap(new int[64]));
    assertEquals(32, IntStream.of(keys).distinct().count());
  }

  @Test
  void keys_ofAShortSignature_areRefused() {
    Signature signature = Signature.wrap(new int[9]);
    assertThrows(IllegalArgumentException.class, () -> new Banding(5, 2).keys(signature));
  }

  @Test
  void parts_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Banding(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Banding(1, 0));
    assertThrows(IllegalArgumentException.class, () -> Banding.forRecall(0.5, 0.5, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 1, 1.1, Double.NaN})
  void forRecall_outOfRange_isRefused(double share) {
    assertThrows(IllegalArgumentException.class, () -> Banding.forRecall(share, 0.5, 8));
    assertThrows(IllegalArgumentException.class, () -> Banding.forRecall(0.5, share, 8));
  }

  @Test
  void plan_forIdentity_findsThePairsAtTheCut() {
    for (int shingleLetters = 1; shingleLetters <= 6; shingleLetters++) {
      for (double identity = 0.8; identity <= 1; identity += 0.05) {
        SketchPlan plan = SketchPlan.forIdentity(shingleLetters, 128, identity, 0.9, 0);
        double atCut = Shingles.expectedResemblance(Math.min(identity, 0.99), shingleLetters);
        assertTrue(plan.banding().probability(atCut) >= 0.9 || plan.banding().rows() == 1);
        assertEquals(shingleLetters, plan.sketcher().shingleLetters());
      }
    }
  }
}
