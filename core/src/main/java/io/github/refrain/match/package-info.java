/** Verification by alignment, the verdict on a pair, and clusters that do not chain. */
@NullMarked
package io.github.refrain.match;

import org.jspecify.annotations.NullMarked;
