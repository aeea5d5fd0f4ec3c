package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.Settings.Search;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private final Settings.Builder builder = Settings.builder();

  @Test
  void toBuilder_builtAgain_keepsEverything() {
    Settings settings =
        builder
            .searches(Set.of(Search.JUMPS))
            .identity(0.9)
            .ocrError(0.05)
            .minPassage(40)
            .threads(3)
            .seed(42)
            .spillAbove(1_000)
            .build();
    assertEquals(settings.toString(), settings.toBuilder().build().toString());
    assertEquals(
        "Settings[searches=[JUMPS], identity=0.9, ocrError=0.05, minPassage=40, threads=3, seed=42,"
            + " spillAbove=1000]",
        settings.toString());
  }

  @Test
  void presets_areAsDocumented() {
    assertEquals(OptionalDouble.empty(), Settings.forOcr().identity());
    assertEquals(0.1, Settings.forOcr().ocrError());
    assertEquals(32, Settings.forOcr().minPassage());
    assertEquals(EnumSet.allOf(Search.class), Settings.forOcr().searches());
    assertTrue(Settings.forOcr().threads() >= 1);
    assertEquals(0, Settings.forCleanText().ocrError());
    assertEquals(OptionalDouble.empty(), Settings.forCleanText().identity());
  }

  @Test
  void searches_changedOutside_stayAsTheyWere() {
    Set<Search> searches = EnumSet.of(Search.JUMPS);
    Settings settings = builder.searches(searches).build();
    searches.add(Search.DUPLICATES);
    assertEquals(Set.of(Search.JUMPS), settings.searches());
    assertThrows(IllegalArgumentException.class, () -> builder.searches(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.49, 1.01, Double.NaN})
  void identity_outOfRange_isRefused(double identity) {
    assertThrows(IllegalArgumentException.class, () -> builder.identity(identity));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 0.21, Double.NaN})
  void ocrError_outOfRange_isRefused(double ocrError) {
    assertThrows(IllegalArgumentException.class, () -> builder.ocrError(ocrError));
  }

  @Test
  void identityFromNoise_afterANumber_forgetsIt() {
    Settings settings = builder.identity(0.9).identityFromNoise().build();
    assertEquals(OptionalDouble.empty(), settings.identity());
    assertTrue(settings.toString().contains("identity=auto"), settings.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 0, -1})
  void minPassage_outOfRange_isRefused(int letters) {
    assertThrows(IllegalArgumentException.class, () -> builder.minPassage(letters));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1025})
  void threads_outOfRange_areRefused(int threads) {
    assertThrows(IllegalArgumentException.class, () -> builder.threads(threads));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.6, 0.7, 0.9, 1})
  void everyIdentity_makesAFinder(double identity) {
    for (double ocrError : new double[] {0, 0.02, 0.2}) {
      Settings settings = builder.identity(identity).ocrError(ocrError).build();
      assertEquals(settings, DuplicateFinder.of(settings).settings());
    }
  }
}
