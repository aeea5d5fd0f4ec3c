package io.github.refrain.jumpline;

/** Which way a jump line leads its reader. */
public enum Way {
  /** From another page, where the article began. */
  FROM,
  /** To another page, where the article goes on. */
  TO,
  /** To another page, which has more on the subject. */
  SEE
}
