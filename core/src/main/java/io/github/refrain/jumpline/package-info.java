/** Reads jump lines, damaged ones too, at the edges of a text, as tables say. */
@NullMarked
package io.github.refrain.jumpline;

import org.jspecify.annotations.NullMarked;
