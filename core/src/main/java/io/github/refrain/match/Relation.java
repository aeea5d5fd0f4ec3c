package io.github.refrain.match;

/** What a member of a cluster is to the copy that is kept. */
public enum Relation {
  /** It is the kept copy: the first by source and start. */
  KEPT,
  /** It has the same letters, whatever its punctuation: 1.5 and 15 are the same. */
  EXACT,
  /** The differences look like OCR noise. */
  NEAR,
  /** A few words differ. */
  EDITED;

  /** The relation that a verdict gives to the kept one; the verdict must be a match. */
  public static Relation of(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> EXACT;
      case NEAR -> NEAR;
      case EDITED -> EDITED;
      case OTHER_FIGURES, DIFFERENT ->
          throw new IllegalArgumentException("verdict (" + verdict + ") must be a match");
    };
  }
}
