/** Large arrays that need not all be in memory. */
@NullMarked
package io.github.refrain.store;

import org.jspecify.annotations.NullMarked;
