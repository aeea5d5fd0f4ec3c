/** The front door: {@link io.github.refrain.DuplicateFinder} and its settings. */
@NullMarked
package io.github.refrain;

import org.jspecify.annotations.NullMarked;
