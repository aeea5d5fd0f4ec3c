package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies in the scripts of the world. */
class ScriptsTest {

  private static final int PAIRS = 60;

  @ParameterizedTest
  @CsvSource({
    "Latin, 0x61, 26, 160",
    "Cyrillic, 0x430, 32, 160",
    "Greek, 0x3B1, 25, 160",
    "Arabic, 0x628, 19, 160",
    "Devanagari, 0x915, 37, 160",
    "Hiragana, 0x304B, 60, 80",
    "Korean, 0xAC00, 900, 80",
    "Chinese, 0x6000, 2500, 80",
  })
  void find_copiesWithNoise_areClusters(String script, int first, int count, int letters) {
    String alphabet = alphabet(first, count);
    MadeText made = new MadeText(1);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      String text = made.words(letters, alphabet);
      documents.add(Document.of("a" + (100 + i), made.noisy(text, 0.025, alphabet)));
      documents.add(Document.of("b" + (100 + i), made.noisy(text, 0.025, alphabet)));
    }
    Findings findings = DuplicateFinder.withDefaults().find(documents);
    int found = findings.clusters().size();
    assertTrue(found >= PAIRS - 1, () -> script + " " + found + " of " + PAIRS);
    findings
        .clusters()
        .forEach(
            cluster -> {
              assertEquals(2, cluster.members().size());
              String kept = cluster.kept().span().source();
              String copy = cluster.copies().get(0).span().source();
              assertEquals(kept.substring(1), copy.substring(1));
            });
  }

  /** Kana and kanji, as Japanese is written. */
  @Test
  void find_japaneseCopiesWithNoise_areClusters() {
    String alphabet = alphabet(0x304B, 60) + alphabet(0x30AB, 60) + alphabet(0x6000, 400);
    MadeText made = new MadeText(2);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      String text = made.words(80, alphabet).replace(" ", "、");
      documents.add(Document.of("a" + i, text));
      documents.add(Document.of("b" + i, made.noisy(text, 0.05, alphabet)));
    }
    assertTrue(DuplicateFinder.withDefaults().find(documents).clusters().size() >= PAIRS - 1);
  }

  @Test
  void find_traditionalAndSimplifiedCopies_areExact() {
    Findings findings =
        Pages.find(
            "中國共產黨的領導是中國特色社會主義最本質的特徵，會議強調要實現國家發展與團結。", "中国共产党的领导是中国特色社会主义最本质的特征，会议强调要实现国家发展与团结。");
    assertEquals(List.of("p:1 p:2"), Pages.clusters(findings));
    assertEquals(Relation.EXACT, findings.clusters().get(0).copies().get(0).relation());
  }

  @Test
  void find_aTraditionalPassageInASimplifiedParagraph_isTold() {
    MadeText made = new MadeText(3);
    Findings findings =
        Pages.find(
            made.chinese(60) + "乙中國共產黨的領導是中國特色社會主義最本質的特徵，會議強調要實現國家發展與團結丙" + made.chinese(60) + "。",
            made.chinese(60) + "丁中国共产党的领导是中国特色社会主义最本质的特征，会议强调要实现国家发展与团结戊" + made.chinese(60) + "。");
    assertEquals(List.of("p:1 p:2"), Pages.overlaps(findings));
    assertEquals(38, findings.overlaps().get(0).first().length());
  }

  @Test
  void find_accentsCaseAndWidth_areNoDifference() {
    Findings findings =
        Pages.find(
            "La société générale a été fondée à l'École supérieure, près de la forêt, en été",
            "LA SOCIETE GENERALE A ETE FONDEE A L ECOLE SUPERIEURE PRES DE LA FORET EN ETE",
            "Ｌａ ｓｏｃｉéｔé générale a été fondée à l’École ſupérieure, près de la forêt; en été");
    assertEquals(List.of("p:1 p:2 p:3"), Pages.clusters(findings));
  }

  private static String alphabet(int first, int count) {
    return IntStream.range(first, first + count)
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
