package io.github.refrain.clean;

import io.github.refrain.match.Relation;

/** Why something goes. */
public enum Rule {
  /** A copy with the same letters. */
  EXACT,
  /** A copy that differs as OCR noise does. */
  NEAR,
  /** A copy of which a few words differ. */
  EDITED,
  /** A paragraph that stands inside a longer one. */
  CONTAINED,
  /** A later copy of a stutter. */
  REPEAT,
  /** A passage that another paragraph has too. */
  OVERLAP,
  /** A jump line: of a block that goes, where the copy has the same, or for its own sake. */
  JUMP,
  /** The break within a sentence. */
  JOIN;

  /** The rule for a copy; the kept one itself has the same letters as itself. */
  static Rule of(Relation relation) {
    return switch (relation) {
      case KEPT, EXACT -> EXACT;
      case NEAR -> NEAR;
      case EDITED -> EDITED;
    };
  }
}
