package io.github.refrain.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a share is shown as. */
class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.000, 0",
    "0.97549, 0.975, 0.9755",
    "0.99949, 0.999, 0.9995",
    "0.99996, 0.999, 0.9999",
    "0.999999999999, 0.999, 0.9999",
    "1, 1.000, 1"
  })
  void share_belowOneIsNeverShownAsOne(double share, String shown, double rounded) {
    assertEquals(shown, Share.shown(share));
    assertEquals(rounded, Share.rounded(share, 4));
  }
}
