package io.github.refrain.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a page of lines turns into one of hard-wrapped blocks, on both sides of each bound. */
class HardWrapTest {

  private static final int BLOCKS = 10;
  private static final int WIDTH = 100;

  /** Two lines of twenty are followed by a third, short one: three lines a block. */
  private final List<String> inner = new ArrayList<>();

  private int paragraphs() {
    List<String> blocks = new ArrayList<>();
    for (int i = 0; i < BLOCKS; i++) {
      blocks.add(inner.get(2 * i) + "\n" + inner.get(2 * i + 1) + "\n" + "last");
    }
    String page = blocks.stream().collect(joining("\n\n"));
    return ParagraphReader.read(Document.of("p.txt", page)).size();
  }

  /** Lines as wide as the column, but for some; an x in those is another letter in each. */
  private void fill(int narrow, String narrowLine) {
    for (int i = 0; i < 2 * BLOCKS; i++) {
      String letter = String.valueOf((char) ('a' + i));
      inner.add(i < narrow ? narrowLine.replace("x", letter) : letter.repeat(WIDTH));
    }
    Collections.swap(inner, 1, 2); // neighbours differ
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "6, 10", "7, 30", "17, 30", "18, 10"})
  void lines_areWrappedWhereSevenOfTenAreAsWideAsTheColumn(int narrow, int paragraphs) {
    fill(narrow, "x".repeat(WIDTH * 7 / 10 - 1));
    assertEquals(paragraphs, paragraphs());
  }

  /** 70 of 100 columns are full; what is wide takes two of them, from Hangul's letters on. */
  @ParameterizedTest
  @CsvSource({"x, 70, 10", "x, 69, 30", "国, 35, 10", "国, 34, 30", "ᄀ, 35, 10", "ჿ, 35, 30"})
  void lines_areFullFromSevenTenthsOfTheColumn(String letter, int length, int paragraphs) {
    fill(7, letter.repeat(length));
    assertEquals(paragraphs, paragraphs());
  }

  @ParameterizedTest
  @CsvSource({"., 9, 10", "., 10, 30", "。, 10, 30", "”, 10, 30", "!, 10, 30", "-, 20, 10"})
  void lines_areWrappedWhereFewEndASentence(String end, int ended, int paragraphs) {
    fill(0, "");
    for (int i = 0; i < ended; i++) {
      inner.set(i, inner.get(i) + end);
    }
    assertEquals(paragraphs, paragraphs());
  }

  /** In each block that repeats itself one line says the same as the next. */
  @ParameterizedTest
  @CsvSource({"9, 0, 10", "10, 0, 30", "5, 4, 10", "5, 5, 30"})
  void lines_areWrappedWhereFewComeAgain(int repeated, int ended, int paragraphs) {
    fill(0, "");
    for (int i = 0; i < repeated; i++) {
      inner.set(2 * i, inner.get(2 * i + 1));
    }
    for (int i = 0; i < ended; i++) {
      int last = 2 * BLOCKS - 1 - i;
      inner.set(last, inner.get(last) + ".");
    }
    assertEquals(paragraphs, paragraphs());
  }

  /** Of thirty lines two may be wider than the column; a third makes it wider. */
  @ParameterizedTest
  @CsvSource({"0, 10", "2, 10", "3, 30"})
  void columns_areAsWideAsOneLineInTwenty(int wide, int paragraphs) {
    fill(0, "");
    for (int i = 0; i < wide; i++) {
      inner.set(i, inner.get(i).repeat(2));
    }
    assertEquals(paragraphs, paragraphs());
  }

  @ParameterizedTest
  @CsvSource({"aa|bb||cc, 3", "aa|bb|cc||dd, 2", "aa|bb|cc|dd, 4", "aa||bb||cc, 3"})
  void lines_areNotWrappedWhereTwoAreNotEnoughToTell(String pattern, int paragraphs) {
    String page = pattern.replace('|', '\n');
    assertEquals(paragraphs, ParagraphReader.read(Document.of("p.txt", page)).size());
  }
}
