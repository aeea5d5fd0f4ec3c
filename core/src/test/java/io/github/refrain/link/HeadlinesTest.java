package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.ParagraphReader;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

  @ParameterizedTest
  @CsvSource({
    "全方位提升粮食产能 夯实粮食安全根基, true",
    "园区怎么转、智能化要攻什么？, true",
    "粮食安全是国之大者。, false",
    "粮食安全是“国之大者。”, false",
    "(上接第一版), false",
    "Trade says sugar tender hard to forecast, true",
    "'Trade says sugar tender hard to forecast, he said,', false",
    "副, false",
    "***, false",
  })
  void mightBeHeadline_isShortAndHasNoStop(String text, boolean expected) {
    var paragraph = ParagraphReader.read(Document.of("a", text)).get(0);
    assertEquals(expected, Headlines.mightBeHeadline(paragraph), text);
  }

  @Test
  void mightBeHeadline_isNoLongRunningText() {
    var paragraph = ParagraphReader.read(Document.of("a", "粮食产能".repeat(17))).get(0);
    assertEquals(false, Headlines.mightBeHeadline(paragraph));
  }

  @Test
  void distanceInside_isTheNearestStretch() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      int[] part = random.ints(random.nextInt(7), 'a', 'd').toArray();
      int[] whole = random.ints(random.nextInt(10), 'a', 'd').toArray();
      int best = part.length;
      for (int from = 0; from <= whole.length; from++) {
        for (int to = from; to <= whole.length; to++) {
          best = Math.min(best, levenshtein(part, Arrays.copyOfRange(whole, from, to)));
        }
      }
      assertEquals(best, Headlines.distanceInside(part, whole));
    }
  }

  @Test
  void evidence_growsWithWhatAgreesAndFallsWithWhatDoesNot() {
    int[] whole = letters("全方位提升粮食产能 夯实粮食安全根基");
    double part = Headlines.evidence(whole, letters("全方位提升粮食"));
    double damaged = Headlines.evidence(letters("全方位捉升粮食"), whole);
    double keyword = Headlines.evidence(whole, letters("粮食"));
    double other = Headlines.evidence(whole, letters("李强主持召开会议"));
    assertTrue(part > damaged && damaged > keyword && keyword > 0 && other < 0);
    assertEquals(0, Headlines.evidence(whole, new int[0]));
  }

  private static int[] letters(String text) {
    return Letters.of(text).toArray();
  }

  private static int levenshtein(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length + b.length;
    }
    int[] restA = Arrays.copyOfRange(a, 1, a.length);
    int[] restB = Arrays.copyOfRange(b, 1, b.length);
    if (a[0] == b[0]) {
      return levenshtein(restA, restB);
    }
    return 1
        + Math.min(
            levenshtein(restA, restB), Math.min(levenshtein(restA, b), levenshtein(a, restB)));
  }
}
