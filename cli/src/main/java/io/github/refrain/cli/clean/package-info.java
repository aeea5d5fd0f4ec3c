/** Cleaned copies of files: what is written, in which order, and how it is taken back. */
@NullMarked
package io.github.refrain.cli.clean;

import org.jspecify.annotations.NullMarked;
