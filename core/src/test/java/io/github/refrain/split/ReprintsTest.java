package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReprintsTest {

  private static final String BEFORE = "The council met on Monday and left late in the night.\n";
  private static final String OPEN = "The council met on Monday and left late in the ni\n";
  private static final String TEXT = "it voted for a new bridge over the harbour and its canal";

  private final List<Paragraph> paragraphs = new ArrayList<>();

  @Test
  void wholes_inAnotherIssue_areKnown() {
    add("one", BEFORE + TEXT);
    add("two", BEFORE + TEXT + ".");
    assertWhole("begins", true, true);
    assertWhole("ends", true, false);
  }

  @Test
  void wholes_inSeveralOtherIssues_areKnownInAll() {
    add("one", BEFORE + TEXT + ".");
    add("two", BEFORE + TEXT + ".");
    add("three", OPEN + TEXT);
    assertWhole("begins", true, true, true);
    assertWhole("ends", true, true, true);
  }

  @Test
  void wholes_inTheSameIssue_sayNothing() {
    add("one", BEFORE + TEXT + ".");
    add("one", BEFORE + TEXT + ".");
    assertWhole("begins", false, false);
    assertWhole("ends", false, false);
  }

  @Test
  void halves_ofAPageThatWasReadTwice_areNotWhole() {
    add("one", OPEN + TEXT);
    add("two", OPEN + TEXT);
    assertWhole("begins", false, false);
    assertWhole("ends", false, false);
  }

  @Test
  void wholes_atTheTopOfAPage_mayBeHalves() {
    add("one", BEFORE + TEXT + ".");
    add("two", TEXT + ".");
    assertWhole("begins", false, true);
  }

  /** Whether the text is known to be whole on each of the pages. */
  private void assertWhole(String side, Boolean... expected) {
    int[] clusterOf = new int[paragraphs.size()];
    int[] firstCopyOf = new int[paragraphs.size()];
    for (int i = 0; i < clusterOf.length; i++) {
      clusterOf[i] = paragraphs.get(i).text().startsWith(TEXT) ? 0 : -1;
      firstCopyOf[i] = i;
    }
    Reprints reprints = new Reprints(new Columns(paragraphs, firstCopyOf, 1), clusterOf);
    List<Boolean> found = new ArrayList<>();
    for (int i = 0; i < clusterOf.length; i++) {
      boolean whole = side.equals("begins") ? reprints.beginsWhole(i) : reprints.endsWhole(i);
      if (clusterOf[i] == 0) {
        found.add(whole);
      } else {
        assertFalse(whole, "without a copy");
      }
    }
    assertEquals(List.of(expected), found, side);
  }

  private void add(String issue, String text) {
    Document page = Document.of(issue + paragraphs.size(), text).onPage(issue, "1");
    paragraphs.addAll(ParagraphReader.read(page));
  }
}
