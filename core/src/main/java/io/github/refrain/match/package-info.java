/** Verification by alignment, the verdict on a pair, and what is found. */
@NullMarked
package io.github.refrain.match;

import org.jspecify.annotations.NullMarked;
