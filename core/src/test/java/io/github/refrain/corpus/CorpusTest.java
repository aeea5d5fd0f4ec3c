package io.github.refrain.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.Pages;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

  private final MadeText made = new MadeText(1);

  @Test
  void groups_ofEqualLetters_areOne() {
    String text = made.chinese(40);
    Corpus corpus = corpus(Pages.page("p", text, made.chinese(30), text + "。", "《" + text + "》"));
    assertEquals(4, corpus.size());
    assertEquals(2, corpus.groupCount());
    assertEquals(0, corpus.group(3));
    assertEquals(0, corpus.firstOf(0));
    assertArrayEquals(corpus.letters(0), corpus.letters(2));
    assertArrayEquals(corpus.letters(1), corpus.lettersOf(1));
    assertArrayEquals(corpus.letters(1), corpus.lettersOf(new int[] {1}).letters(0));
    assertEquals(3 * 40 + 30, corpus.letterCount());
  }

  @Test
  void letters_ofAStutter_haveItsUnitOnce() {
    String front = made.chinese(30);
    String unit = made.chinese(20);
    String back = made.chinese(30);
    Corpus corpus = corpus(Pages.page("p", front + unit.repeat(3) + back, front + unit + back));
    assertArrayEquals(Letters.of(front + unit + back).toArray(), corpus.letters(0));
    assertEquals(corpus.group(0), corpus.group(1));
  }

  @Test
  void isShort_byScript_saysWhatIsComparedAlone() {
    Corpus corpus =
        corpus(Pages.page("p", made.chinese(15), made.chinese(16), made.latin(31), made.latin(32)));
    assertEquals(
        List.of(true, false, true, false),
        List.of(0, 1, 2, 3).stream().map(corpus::isShort).toList());
  }

  /** Every letter leads back to where it was read, whatever stands before it. */
  @Test
  void span_ofEveryLetter_isWhereItWasRead() {
    String front = made.chinese(20);
    String unit = made.chinese(15);
    String back = made.chinese(20);
    Document document =
        Pages.page("p", "😀𠀀\r", "\r", "（上接第二版）" + front + "，" + unit.repeat(3) + "。" + back);
    Corpus corpus = corpus(document);
    int last = corpus.size() - 1;
    String letters = front + unit + back;
    assertEquals(letters.length(), corpus.letters(last).length);
    for (int from = 0; from < letters.length(); from++) {
      Span span = corpus.span(last, from, from + 1);
      assertEquals(letters.substring(from, from + 1), Pages.text(document, span));
    }
    Span behind = corpus.span(last, 35, 55);
    assertEquals(back, Pages.text(document, behind));
  }

  private static Corpus corpus(Document document) {
    return new Corpus(ParagraphReader.read(document), 1, 0, Store.inMemory(), done -> {});
  }
}
