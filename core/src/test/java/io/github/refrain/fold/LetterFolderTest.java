package io.github.refrain.fold;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Letters;
import java.text.Normalizer;
import java.time.Duration;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterFolderTest {

  /** What folds in some odd way, and what stands between. */
  private static final String[] PIECES =
      ("的|国|華|〇|々|a|Z|é|e\u0301|n\u0303|o\u0308\u0304|A\u030A|ﬁ|ﬀ|"
              + "ﷺ|ſ|ß|ẞ|İ|ı|I|i\u0307|Σ|ς|σ|Ά|ᾳ|ŉ|"
              + "ǰ|ｶ|ﾞ|ﾟ|ﾊ|か\u3099|ガ|ﾡ|ￂ|\u1112|\u1161|\u11AB|한|ㄱ|"
              + "ㅏ|𠮷|𝔄|𝟗|😀|\uD800|\uDC00|①|⓪|⑳|㊀|❶|⑴|⒈|"
              + "²|₃|½|⅛|７|٣|３|Ａ|ｚ|㎏|㍿|℃|№|Ⅷ|"
              + "ⅷ|ª|\u0345|\u20DD|\u0903|का|ி|ไทย|מ\u05B8|بّ|.|,|，|。|"
              + " |\u3000|\n|-|\u00AD|\u200B|\uFEFF|\0|_|“|・|\u302A|\uD834\uDD65|豈|"
              + "\uFDFA|ꙮ|Ǆ|發|髮|著|沢|𨨏|ё|й|ö|ắ|a\u0364|が|か")
          .split("[|]");

  @Test
  void fold_everyCodePoint_isWhatTheWholeTextFoldsTo() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (!Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE) {
        continue;
      }
      String text = Character.toString(c);
      int[] letters = fold(text);
      assertArrayEquals(oracle(text), letters, () -> "U+" + text.codePointAt(0));
    }
  }

  @Test
  void fold_randomText_isWhatTheWholeTextFoldsTo() {
    Random random = new Random(1);
    for (int round = 0; round < 30_000; round++) {
      String text = randomText(random, 10);
      assertArrayEquals(oracle(text), fold(text), () -> escaped(text));
    }
  }

  @Test
  void map_randomText_leadsEachLetterBackToWhereItWasRead() {
    Random random = new Random(2);
    for (int round = 0; round < 10_000; round++) {
      String text = randomText(random, 12);
      int[] points = text.codePoints().toArray();
      Letters letters = Letters.of(text);
      int before = 0;
      for (int i = 0; i < letters.length(); i++) {
        int start = letters.start(i);
        int end = letters.end(i);
        assertTrue(start >= before && end > start && end <= points.length, () -> escaped(text));
        int letter = letters.codePointAt(i);
        int[] source = fold(new String(points, start, end - start));
        assertTrue(IntStream.of(source).anyMatch(c -> c == letter), () -> escaped(text));
        before = start;
      }
    }
  }

  @Test
  void map_textWithoutMarks_isOneCodePointALetter() {
    Letters letters = Letters.of("A 𠮷-😀ﬁ国");
    assertEquals("a𠮷fi国", letters.toString());
    assertArrayEquals(new int[] {0, 2, 5, 5, 6}, starts(letters));
    assertArrayEquals(new int[] {1, 3, 6, 6, 7}, IntStream.range(0, 5).map(letters::end).toArray());
  }

  @Test
  void fold_ofItsOwnLetters_changesNothing() {
    Random random = new Random(3);
    for (int round = 0; round < 10_000; round++) {
      // Jamo and vowel signs that punctuation kept apart would meet, so they are left out here.
      String text =
          randomText(random, 10).replaceAll("[\\p{M}\u1100-\u11FF\u3131-\u318E\uFF9E-\uFFDC]", "");
      Letters letters = Letters.of(text);
      assertEquals(letters, Letters.of(letters.toString()), () -> escaped(text));
    }
  }

  @Test
  void fold_everyCodePointTwice_changesNothingMore() {
    for (int c = 0; c <= 0x2FFFF; c++) {
      Letters letters = Letters.of(Character.toString(c));
      assertEquals(letters, Letters.of(letters.toString()), "U+%04X".formatted(c));
    }
  }

  @ParameterizedTest
  @CsvSource({"が, か", "パ, ハ", "ㅏ, ㅓ", "का, क", "각, 가", "后, 里", "ø, o", "æ, ae", "ł, l"})
  void fold_whatTellsLettersApart_stays(String left, String right) {
    assertNotEquals(Letters.of(left), Letters.of(right));
  }

  @ParameterizedTest
  @CsvSource({
    "STRASSE, straße",
    "Oﬃce, OFFICE",
    "longſt, LONGST",
    "ﾊﾟｿｺﾝ, パソコン",
    "ｶﾞ, ガ",
    "e\u0301, É",
    "Ａ４, a4",
    "İ, i",
    "ı, I",
    "ΣΟΦΟΣ, σοφος",
    "ΣΟΦΟΣ, σοφοσ",
    "x², x2",
    "㎏, KG",
    "Ⅷ, viii",
    "한국, \u1112\u1161\u11AB\u1100\u116E\u11A8",
    "ﾡￂ, 가",
    "①会議②, 会議",
    "會－議, 会议",
    "'news-\npaper', newspaper",
    "news\u00ADpaper, newspaper",
    "ﬁﬂﬀﬃﬅ, FIFLFFFFIST",
    "Ĳssel, ijssel",
    "Müſſen, MÜSSEN",
    "Müller, Muller",
    "Mu\u0364ller, Müller",
    "résumé, RESUME",
    "Điện, Đien",
    "ещё, еще",
    "йод, и\u0306од",
    "Αθήνα, ΑΘΗΝΑ",
    "大廣場, 大广场",
    "頭髮發展, 头发发展",
    "龜, 亀",
    "豈, 岂",
    "二〇二二, 二〇-二二"
  })
  void fold_onePrintWrittenTwice_isTheSame(String left, String right) {
    assertEquals(Letters.of(left), Letters.of(right));
    assertEquals(Letters.of(left).hashCode(), Letters.of(right).hashCode());
    assertTrue(Letters.of(left).length() > 0);
  }

  @Test
  void fold_markBehindASupplementaryMark_isStillComposed() {
    assertEquals("a", Letters.of("a\uD834\uDD65\u0301").toString());
    assertEquals("が", Letters.of("か\uD834\uDD65\u3099").toString());
    assertEquals("𑂚x", Letters.of("\uD804\uDC99\uD804\uDCBAx").toString());
  }

  @Test
  void fold_circledDigits_areDropped() {
    assertTrue(CIRCLED.cardinality() > 100);
    String text = CIRCLED.stream().mapToObj(Character::toString).collect(joining());
    assertEquals(0, Letters.of(text).length());
    assertEquals("ab", Letters.of("a①b").toString());
    assertEquals("1", Letters.of("⑴").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "a\u0301", "\u3099", "ﾞ", "\u1161", "\uD834\uDD65", "\u0903"})
  void fold_aMillionMarks_ends(String mark) {
    String text = "e" + mark.repeat(1_000_000 / mark.length());
    Letters letters = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Letters.of(text));
    for (int i = 1; i < letters.length(); i++) {
      assertTrue(letters.start(i - 1) <= letters.start(i));
    }
  }

  @Test
  void fold_longLigature_growsBeyondTheText() {
    String text = "ﷺ".repeat(1000);
    assertEquals(15_000, Letters.of(text).length());
    assertArrayEquals(oracle(text), fold(text));
  }

  @Test
  void fold_turkishLocale_changesNothing() {
    Locale before = Locale.getDefault();
    int[] expected = fold("TITLE Iıİi");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertArrayEquals(expected, fold("TITLE Iıİi"));
      assertEquals("titleiiii", Letters.of("TITLE Iıİi").toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void fold_withoutMap_givesTheSameLetters() {
    Random random = new Random(4);
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random, 40);
      assertArrayEquals(
          fold(text),
          new LetterFolder(text, 0, text.length(), 0, false).letters(),
          () -> escaped(text));
    }
  }

  /** The whole text at once: NFKC, case by code point, NFKC again, letters and digits. */
  private static int[] oracle(String text) {
    String spaced =
        text.codePoints()
            .mapToObj(c -> CIRCLED.get(c) ? " " : Character.toString(c))
            .collect(joining());
    String folded =
        Normalizer.normalize(spaced, Normalizer.Form.NFKC)
            .codePoints()
            .mapToObj(LetterFolderTest::caseFolded)
            .collect(joining());
    return Normalizer.normalize(folded, Normalizer.Form.NFKC)
        .codePoints()
        .filter(LetterFolderTest::isLetter)
        .mapToObj(LetterFolderTest::withoutAccents)
        .flatMapToInt(String::codePoints)
        .map(SimplifiedForms::of)
        .toArray();
  }

  private static String withoutAccents(int c) {
    String letter = Character.toString(c);
    boolean accented = letter.matches("[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]");
    String parts = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    return accented ? parts.replaceAll("(?<=.)\\p{M}", "") : letter;
  }

  private static String caseFolded(int c) {
    String lower = Character.toString(c).toLowerCase(Locale.ROOT);
    return lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(int c) {
    if (c <= 0x036F && Character.getType(c) == Character.NON_SPACING_MARK) {
      return false; // some of the accents are small letters, and alphabetic
    }
    boolean ideographic = c >= 0x20000 && c <= 0x3FFFD;
    return Character.isAlphabetic(c) || Character.isDigit(c) || ideographic;
  }

  /** The marks of lists that Unicode calls so by name. */
  private static final BitSet CIRCLED = new BitSet();

  static {
    for (int c = 0x2400; c < 0x3400; c++) {
      String name = String.valueOf(Character.getName(c));
      CIRCLED.set(c, name.matches(".*CIRCLED .*(DIGIT|NUMBER).*"));
    }
    CIRCLED.set(0x3280, 0x328A); // circled ideographs one to ten
  }

  private static String randomText(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static int[] fold(String text) {
    return Letters.of(text).toArray();
  }

  private static int[] starts(Letters letters) {
    return IntStream.range(0, letters.length()).map(letters::start).toArray();
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj("U+%04X "::formatted).collect(joining());
  }
}
