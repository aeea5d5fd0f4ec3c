package io.github.refrain.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Letters;
import java.text.Normalizer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedFormsTest {

  private static final String TRADITIONAL =
      "本報訊：為發展農業生產，縣裡昨日召開會議，總結兩年來的經驗。會議認為，從前種糧只靠幾萬畝舊田，"
          + "後來開墾荒灘、興修水庫，糧食產量纔連續增長。與會幹部圍著沙盤討論，有的頭髮已經花白，說話卻很響亮。";

  private static final String SIMPLIFIED =
      "本报讯：为发展农业生产，县里昨日召开会议，总结两年来的经验。会议认为，从前种粮只靠几万亩旧田，"
          + "后来开垦荒滩、兴修水库，粮食产量才连续增长。与会干部围着沙盘讨论，有的头发已经花白，说话却很响亮。";

  @Test
  void of_everyForm_isAHanCharacterThatStays() {
    for (int source : sources()) {
      int form = SimplifiedForms.of(source);
      String pair = Character.toString(source) + Character.toString(form);
      assertEquals(form, SimplifiedForms.of(form), pair);
      assertTrue(pair.matches("\\p{IsHan}{2}"), pair);
      assertEquals(pair, Normalizer.normalize(pair, Normalizer.Form.NFKC));
    }
  }

  @Test
  void fold_everySource_isItsForm() {
    assertEquals(3_513, sources().length);
    for (int source : sources()) {
      String form = Character.toString(SimplifiedForms.of(source));
      assertEquals(form, Letters.of(Character.toString(source)).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"后里只面云几丑谷借复像沈别台干发的一了着", "覆藉阪仇芸缶虫"})
  void of_ordinarySimplifiedCharacters_areThemselves(String characters) {
    characters.codePoints().forEach(c -> assertEquals(c, SimplifiedForms.of(c)));
  }

  @ParameterizedTest
  @CsvSource({
    "發, 发", "髮, 发", "発, 发", "乾, 干", "後, 后", "裡, 里", "裏, 里", "著, 着", "馀, 余", "衞, 卫", "鑪, 𬬻"
  })
  void of_otherForms_areTheSimplifiedOne(String source, String form) {
    assertEquals(form, Character.toString(SimplifiedForms.of(source.codePointAt(0))));
  }

  @Test
  void fold_articleInBothPrints_givesTheSameLettersAtTheSamePlaces() {
    Letters traditional = Letters.of(TRADITIONAL);
    Letters simplified = Letters.of(SIMPLIFIED);
    assertEquals(simplified, traditional);
    for (int i = 0; i < simplified.length(); i++) {
      assertEquals(simplified.start(i), traditional.start(i));
      assertEquals(simplified.end(i), traditional.end(i));
    }
  }

  @Test
  void fold_charactersOfBothPrintsMixed_givesTheSameLetters() {
    Random random = new Random(1);
    int[] traditional = TRADITIONAL.codePoints().toArray();
    int[] simplified = SIMPLIFIED.codePoints().toArray();
    int[] expected = Letters.of(SIMPLIFIED).toArray();
    for (int round = 0; round < 1_000; round++) {
      int[] mixed = simplified.clone();
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] = random.nextBoolean() ? traditional[i] : mixed[i];
      }
      assertArrayEquals(expected, Letters.of(new String(mixed, 0, mixed.length)).toArray());
    }
  }

  private static int[] sources() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> SimplifiedForms.of(c) != c)
        .toArray();
  }
}
