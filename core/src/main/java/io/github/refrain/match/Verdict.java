package io.github.refrain.match;

/** What two texts are to each other, and why. */
public enum Verdict {
  /** The letters are the same; marks are none, so 1.5 and 15 are the same too. */
  EXACT("the letters are the same", true),
  /** The differences look like OCR noise. */
  NEAR("the differences look like OCR noise", true),
  /** A few words differ. */
  EDITED("a run of letters was changed or added, as a word is", true),
  /** The wording is the same, the figures are not. */
  OTHER_FIGURES("the figures differ: a notice with other facts, not a copy", false),
  /** The letters differ too much. */
  DIFFERENT("the letters differ too much", false);

  private final String reason;
  private final boolean match;

  Verdict(String reason, boolean match) {
    this.reason = reason;
    this.match = match;
  }

  /** Why, in words. */
  public String reason() {
    return reason;
  }

  /** Whether the two are one text. */
  public boolean isMatch() {
    return match;
  }
}
