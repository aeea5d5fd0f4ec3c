package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cut that is taken from the archive's own noise. */
class IdentityTest {

  @ParameterizedTest
  @CsvSource({"true, 0.005", "false, 0.005"})
  void find_aCleanArchive_takesTheHighestCut(boolean latin, double noise) {
    assertEquals(0.9, find(latin, noise, 100).identityCut());
  }

  @ParameterizedTest
  @CsvSource({"true, 0.1", "false, 0.1"})
  void find_aNoisyArchive_takesALowCut(boolean latin, double noise) {
    Findings findings = find(latin, noise, 100);
    assertTrue(findings.identityCut() <= 0.65, "cut " + findings.identityCut());
    assertTrue(findings.identityCut() >= 0.6, "cut " + findings.identityCut());
    assertTrue(findings.clusters().size() >= 97, "clusters " + findings.clusters().size());
  }

  @Test
  void find_noisierArchives_takeLowerCuts() {
    double before = 1;
    for (double noise : new double[] {0.02, 0.04, 0.06}) {
      double cut = find(false, noise, 200).identityCut();
      assertTrue(cut < before, cut + " is not below " + before);
      before = cut;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void find_tooFewCopies_takesTheUsualCut(int copies) {
    assertEquals(0.8, find(false, 0.03, copies).identityCut());
  }

  /** Equal letters in two documents say that neither has noise. */
  @Test
  void find_exactCopiesOnly_takesTheHighestCut() {
    assertEquals(0.9, find(false, 0, 100).identityCut());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.6, 0.75, 0.9, 1})
  void find_withANumber_takesIt(double identity) {
    Settings settings = Settings.builder().identity(identity).build();
    assertEquals(identity, find(settings, false, 0.05, 20).identityCut());
  }

  @Test
  void find_withANumber_dropsWhatLiesBelow() {
    for (int seed = 1; seed <= 20; seed++) {
      MadeText made = new MadeText(seed);
      int[] letters = made.chinese(100).codePoints().toArray();
      String text = new String(letters, 0, 100);
      for (int i = 0; i < 15; i++) {
        letters[6 * i + 3] = 0x9000 + i; // single letters at 0.85
      }
      String copy = new String(letters, 0, 100);
      Settings loose = Settings.builder().identity(0.85).build();
      Settings strict = Settings.builder().identity(0.86).build();
      assertEquals(1, Pages.find(loose, text, copy).clusters().size(), "seed " + seed);
      assertEquals(0, Pages.find(strict, text, copy).clusters().size(), "seed " + seed);
    }
  }

  private static Findings find(boolean latin, double noise, int copies) {
    return find(Settings.forOcr(), latin, noise, copies);
  }

  /** Paragraphs of which some have a copy, both with this noise. */
  private static Findings find(Settings settings, boolean latin, double noise, int copies) {
    MadeText made = new MadeText(1);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 210; i++) {
      String text = latin ? made.latin(240) : made.chinese(120);
      documents.add(Document.of("a" + i, made.noisy(text, noise)));
      documents.add(Document.of("b" + i, i < copies ? made.noisy(text, noise) : "标题"));
    }
    return DuplicateFinder.of(settings).find(documents);
  }
}
