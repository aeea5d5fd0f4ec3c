package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpAligner.Path;
import io.github.refrain.jumpline.JumpReading.Frame;
import io.github.refrain.jumpline.JumpReading.Place;

/**
 * Whether enough of a line is intact to be taken for a jump line.
 *
 * @param frame how it stands
 * @param template what it is read as
 * @param path how
 * @param end one past its last symbol
 */
record JumpProof(Frame frame, JumpTemplate template, Path path, int end) {

  boolean holds(JumpTable table) {
    boolean sure = path.numberCost() <= PageNumber.SURE;
    int half = template.hasKnownPage() ? path.page() : 2 * path.page();
    boolean named = half >= template.pageLetters();
    if (template.hasKnownPage() && !named) {
      return false; // another word in place of "one" or "front"
    }
    boolean marker = 2 * path.marker() >= template.markerLetters();
    boolean sees = template.rule().way() == Way.SEE; // nowhere, without a number
    boolean number = sure || (!sees && (path.lost() ? isSureOfLoss() : !frame.isBare()));
    boolean both = (sure && named) || (!frame.isBare() && (sure || named));
    boolean whole = frame.isBare() && frame.isWhole() && named;
    return marker && number && (both || whole) && standsFree(table);
  }

  /** Without its number a line must be intact but for that. */
  private boolean isSureOfLoss() {
    boolean intact = path.cost() <= PageNumber.UNSURE + 3;
    int letters = template.isIdeographic() ? 2 : 4;
    return frame.isWhole() && intact && path.page() >= letters;
  }

  /** Whether what stands beside a line that no bracket closes is no part of its sentence. */
  private boolean standsFree(JumpTable table) {
    if (frame.isWhole()) {
      return true;
    }
    EdgeText text = frame.text();
    if (template.isIdeographic()) {
      return frame.fixedEnd() || text.near(end) == ' ' || frame.place() == Place.TAIL;
    }
    int first = path.start();
    while (first < end && !text.isLetterOrDigit(first)) {
      first++;
    }
    boolean capital = Character.isUpperCase(text.raw(first));
    if (frame.place() == Place.TAIL) {
      return capital || endsSentence(first);
    }
    return capital && text.isWordEdge(end) && !goesOn(table);
  }

  private boolean endsSentence(int first) {
    int before = first - 1;
    while (before > 0 && text(before) == ' ') {
      before--;
    }
    return before >= 0 && ".!?…\"”»".indexOf(text(before)) >= 0;
  }

  private int text(int index) {
    return frame.text().at(index);
  }

  private boolean goesOn(JumpTable table) {
    int first = end;
    while (first < frame.text().length() && !frame.text().isLetterOrDigit(first)) {
      first++;
    }
    StringBuilder word = new StringBuilder();
    for (int i = first; frame.text().isLetterOrDigit(i); i++) {
      word.appendCodePoint(text(i));
    }
    boolean small = word.length() > 0 && Character.isLowerCase(frame.text().raw(first));
    boolean shortLine = template.letters() < 12; // "From page 3 the" may go on, and need not
    return table.goesOnBy(word.toString()) || (small && shortLine);
  }
}
