package io.github.refrain.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactWordsTest {

  @ParameterizedTest
  @CsvSource({
    "会议定于上午举行, 会议定于下午举行, true",
    "会议定于上午举行, 会议定干上午举行, false",
    "会议定于上午举行, 会议定于土午举行, false",
    "at ten a.m. in the hall, at ten p.m. in the hall, true",
    "at ten a.m. in the hall, at ten a m in tbe hall, false",
    "King George II opened it, King George III opened it, true",
    "King George II opened it, King George Il opened it, false",
    "ab 1. Juni im Rathaus, ab 1. Juli im Rathaus, true",
    "ab 1. Jänner im Rathaus, ab 1. Januar im Rathaus, false",
    "next Saturday at the hall, next Sunday at the hall, true",
    "next Saturday at the hall, next Satnrday at the hall, false",
    "in an evening gown, in an even gown, false",
    "前三名获奖, 前三十名获奖, true",
    "前三名获奖者, 前三十名获将者, false",
    "收到人民币贰拾元整, 收到人民币贰拾叁元整, true",
    "法院对原告的请求予以支持, 法院对原告的请求不予以支持, true",
    "法院对原告的请求予以支持, 法院对原吿的请求子以支持, false",
    "the workers have accepted it, the workers have not accepted it, true",
    "found guilty of theft, found unguilty of theft, true",
    "it is new, it is not new, true",
    "it was needed, it was not needed, true",
    "he did come, he didn't come, true",
    "they can come, they cannot come, true",
    "the bill has passed, the bill has not yet passed, true",
    "会议上同意这一方案, 会议上并未同意这一方案, true",
    "参加了这次会议, 没有参加这次会议, true",
    "he is present, he is pres, false",
    "on the first of June, on the first of Juni, false",
    "a possible answer, an impossible answer, true",
    "the sun is up, the sun is np, false",
    "wurde ein Arbeiter verletzt, wurde kein Arbeiter verletzt, true",
    "wurde einer Arbeiterin, wurde einen Arbeiterin, false",
    "признан виновным судом, признан невиновным судом, true",
  })
  void differ_whereAWordStandsForAnotherOfItsKind(String left, String right, boolean expected) {
    assertEquals(expected, FactWords.differ(left, right));
    assertEquals(expected, FactWords.differ(right, left));
  }
}
