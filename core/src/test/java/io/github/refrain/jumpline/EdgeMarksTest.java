package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EdgeMarksTest {

  @Test
  void is_everyCharacter_isASpaceWhereJavaSaysSo() {
    for (int i = 0; i <= Character.MAX_VALUE; i++) {
      char c = (char) i;
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
      assertEquals(space, EdgeMarks.is(c, EdgeMarks.SPACE), "character " + i);
    }
  }

  @Test
  void is_marks_areOfTheirKinds() {
    for (char c : "([（【《<".toCharArray()) {
      assertEquals(true, EdgeMarks.is(c, EdgeMarks.OPEN), "" + c);
      assertEquals(false, EdgeMarks.is(c, EdgeMarks.CLOSE | EdgeMarks.DIGIT), "" + c);
    }
    assertEquals(true, EdgeMarks.is('>', EdgeMarks.CLOSE));
    assertEquals(true, EdgeMarks.is('>', EdgeMarks.ARROW));
    assertEquals(true, EdgeMarks.is('９', EdgeMarks.DIGIT));
    assertEquals(false, EdgeMarks.is('九', ~0));
  }

  @Test
  void searches_randomText_areThoseOfALoop() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      String text = text(random);
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      int kinds = 1 + random.nextInt(2 * EdgeMarks.BREAK - 1);
      int first = from;
      int last = to;
      int skipped = from;
      int skippedBack = to;
      for (; first < to && !EdgeMarks.is(text.charAt(first), kinds); first++) {}
      for (; last > from && !EdgeMarks.is(text.charAt(last - 1), kinds); last--) {}
      for (; skipped < to && EdgeMarks.is(text.charAt(skipped), kinds); skipped++) {}
      for (;
          skippedBack > from && EdgeMarks.is(text.charAt(skippedBack - 1), kinds);
          skippedBack--) {}
      assertEquals(first, EdgeMarks.first(text, from, to, kinds));
      assertEquals(last, EdgeMarks.last(text, from, to, kinds));
      assertEquals(skipped, EdgeMarks.skip(text, from, to, kinds));
      assertEquals(skippedBack, EdgeMarks.skipBack(text, from, to, kinds));
    }
  }

  private static String text(Random random) {
    String some = "上接一版(）》>→.，1９ \n\u3000\uFEFFa第";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(some.charAt(random.nextInt(some.length())));
    }
    return text.toString();
  }
}
