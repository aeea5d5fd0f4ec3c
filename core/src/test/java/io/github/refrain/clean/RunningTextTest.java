package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.FIRST;
import static io.github.refrain.clean.CleanedPages.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.ParagraphReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wrapped text without blank lines: lines are compared, and sentences stay whole. */
class RunningTextTest {

  private static final String OTHER =
      """
      It is said that a ship of the northern line which
      was lost in the storm of last month has been seen
      """;

  private static final String MIDDLE = "itself was lost by a few votes after a long talk,\n";

  private static final String END =
      """
      and that her master and two of his men are safe,
      as they have written to their friends in the town.
      """;

  private static List<String> cleaned(String... texts) {
    List<Document> documents =
        IntStream.range(0, texts.length).mapToObj(i -> Document.of("d" + i, texts[i])).toList();
    CleanedText cleaned =
        TextCleaner.withDefaults().clean(documents, DuplicateFinder.withDefaults().find(documents));
    return cleaned.documents().stream().map(Document::text).toList();
  }

  @Test
  void clean_aLineFromTheMiddleOfASentence_stays() {
    String other = OTHER + MIDDLE + END;
    assertTrue(
        ParagraphReader.of(Document.of("d", other), JumpLineGrammar.standard()).isRunningText());
    assertEquals(List.of(FIRST + SECOND, other), cleaned(FIRST + SECOND, other));
  }

  @Test
  void clean_linesOfWholeSentences_go() {
    assertEquals(List.of(FIRST + SECOND, ""), cleaned(FIRST + SECOND, FIRST + SECOND));
    String before = OTHER + END;
    assertEquals(List.of(FIRST + SECOND, before), cleaned(FIRST + SECOND, before + SECOND));
    assertEquals(List.of(FIRST + SECOND, before), cleaned(FIRST + SECOND, FIRST + before));
  }

  @Test
  void clean_aRunThatEndsInsideASentence_losesItsWholeSentences() {
    String first = SECOND.substring(0, SECOND.indexOf('\n') + 1);
    assertEquals(
        List.of(FIRST + SECOND, first + END), cleaned(FIRST + SECOND, FIRST + first + END));
    String last = FIRST.substring(FIRST.indexOf('\n') + 1);
    assertEquals(
        List.of(FIRST + SECOND, OTHER + last), cleaned(FIRST + SECOND, OTHER + last + SECOND));
  }

  @Test
  void clean_aLineThatIsASentence_goes() {
    String line = FIRST.substring(0, FIRST.indexOf('\n')) + ".\n";
    assertEquals(List.of(line + SECOND, OTHER + END), cleaned(line + SECOND, OTHER + END + line));
  }
}
