/** The commands: what they take, what they print, how they end. */
@NullMarked
package io.github.refrain.cli;

import org.jspecify.annotations.NullMarked;
