/** Letter against letter: edit distance, alignment, and the figures that two texts tell. */
@NullMarked
package io.github.refrain.align;

import org.jspecify.annotations.NullMarked;
