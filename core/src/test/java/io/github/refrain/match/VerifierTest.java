package io.github.refrain.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private final Verifier verifier = new Verifier(0.8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXACT | 会议要求各部门抓好落实。 | 会议要求，各部门抓好落实
          EXACT | The harbour was closed.  | THE HARBOUR, WAS CLOSED
          NEAR  | 会议要求各部门认真抓好工作落实 | 会议要求各部门认真抓好工作落买
          NEAR  | 会议要求各部门认真抓好工作落实 | 会议要求各门认真抓好好工作落实
          NEAR  | the harbour was closed all week because of the storm | the harhour was closed a1l week becausc of tbe storm
          NEAR  | 今年的粮食收购工作于十月底结束了收购2万吨 | 今年的粮食收购工作于十月底结束了收构2万吨
          NEAR  | he said 10 ships had come in from the north sea | he sa1d 1O ships had come in from the north sea
          EDITED | 会议指出要压实全面从严治党主体责任充分发挥示范作用 | 会议强调要压实全面从严治党主体责任充分发挥示范作用
          EDITED | the mayor opened the new bridge on friday morning before a crowd | the mayor closed the new bridge on friday morning before a crowd
          EDITED | on saturday a carpenter named john hill fell from a ladder in water street and broke his wrist | on sunday a carpenter named john hill fell from a ladder in water street and broke his arm
          EDITED | married at st pauls by the rev mr wilson mr henry carter to miss ellen moore both of this city | married at st pauls by the rev mr wilson mr peter carver to miss helen morse both of this city
          EDITED | 出席会议的有李明王强赵刚孙丽等同志会议由市长主持讨论了今年的工作安排并且听取了报告 | 出席会议的有周伟吴军郑涛冯芳等同志会议由市长主持讨论了今年的工作安排并且听取了报告
          NEAR | he was permitted to go upstairs and witness afterwards let him out at the front door | hc was perrnitted to go upstaits and wltness afterwards lct him out at tke frcnt door
          OTHER_FIGURES | 3月3日全省新增确诊病例5例治愈出院病例3例 | 3月3日全省新增确诊病例6例治愈出院病例3例
          OTHER_FIGURES | wheat was sold at 34 shillings a quarter at the market | wheat was sold at 35 shillings a quarter at the market
          DIFFERENT | 会议要求各部门认真抓好工作落实 | 今年的粮食收购工作已经结束了啊
          DIFFERENT | the harbour was closed | the council met on friday
          """)
  void verify_twoTexts_saysWhatTheyAre(Verdict verdict, String left, String right) {
    Match match = verifier.verify(letters(left), letters(right));
    assertEquals(verdict, match.verdict());
    assertEquals(verdict, verifier.verify(letters(right), letters(left)).verdict());
    assertEquals(match.alignment().identity(), match.identity());
    assertEquals(verdict == Verdict.EXACT, match.identity() == 1);
  }

  @Test
  void verify_atTheCut_isAMatchAndBelowItIsNot() {
    for (int length = 5; length < 200; length++) {
      int[] left = new MadeText(length).letters(length, 26);
      int edits = length / 5; // identity is 0.8 or just above
      int[] near = left.clone();
      int[] far = left.clone();
      for (int i = 0; i <= edits; i++) {
        near[5 * i < length ? 5 * i : 0] += i < edits ? 100 : 0;
        far[Math.min(length - 1, 5 * i)] += 100;
      }
      assertTrue(verifier.verify(left, near).verdict().isMatch());
      assertEquals(edits, verifier.maxEdits(length, length - 1));
      assertEquals(Verdict.DIFFERENT, verifier.verify(left, far).verdict());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 26})
  void verify_randomPairs_isSymmetric(int alphabet) {
    MadeText made = new MadeText(alphabet);
    for (int round = 0; round < 4_000; round++) {
      int[] left = made.letters(10 + made.random().nextInt(60), alphabet);
      int[] right = made.edited(left, made.random().nextInt(12), alphabet);
      Match there = verifier.verify(left, right);
      Match back = verifier.verify(right, left);
      assertEquals(there.verdict(), back.verdict());
      assertEquals(there.identity(), back.identity());
    }
  }

  @Test
  void verify_ocrNoise_isNearAsARule() {
    MadeText made = new MadeText(1);
    int edited = 0;
    int rounds = 1_000;
    for (int round = 0; round < rounds; round++) {
      String text = round % 2 == 0 ? made.chinese(80) : made.latin(160);
      Verdict verdict = verifier.verify(letters(text), letters(made.noisy(text, 0.06))).verdict();
      assertTrue(verdict.isMatch(), verdict + " " + text);
      edited += verdict == Verdict.EDITED ? 1 : 0;
    }
    assertTrue(edited < 0.1 * rounds, edited + " taken for edited");
  }

  @Test
  void maxEdits_ofWholeShares_isNotOneTooFew() {
    for (int length = 0; length < 5_000; length++) {
      assertEquals(length / 5, verifier.maxEdits(length, 0));
      assertEquals(length / 4, verifier.maxEditsInCluster(0, length));
      assertEquals(0, new Verifier(1).maxEdits(length, length));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void identityCut_outOfRange_isRefused(double cut) {
    assertThrows(IllegalArgumentException.class, () -> new Verifier(cut));
  }

  @Test
  void relation_ofAVerdict_isThatOfAMatchOnly() {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.isMatch()) {
        assertEquals(verdict.name(), Relation.of(verdict).name());
      } else {
        assertThrows(IllegalArgumentException.class, () -> Relation.of(verdict));
      }
    }
  }

  private static int[] letters(String text) {
    return Letters.of(text).toArray();
  }
}
