/** From a text to its letters: width, case, accents and traditional forms folded. */
@NullMarked
package io.github.refrain.fold;

import org.jspecify.annotations.NullMarked;
