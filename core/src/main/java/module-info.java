/**
 * Finds what repeats, continues or breaks in OCR'd text.
 *
 * <p>Start at {@link io.github.refrain.DuplicateFinder}; every stage behind it can also be used
 * alone.
 */
module io.github.refrain {
  requires com.google.common;
  requires static transitive org.jspecify;

  exports io.github.refrain;
  exports io.github.refrain.align;
  exports io.github.refrain.clean;
  exports io.github.refrain.link;
  exports io.github.refrain.match;
  exports io.github.refrain.sketch;
  exports io.github.refrain.text;
}
