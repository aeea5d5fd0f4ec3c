/** Benchmarks, other libraries beside this one, and quality figures, on text made here. */
@NullMarked
package io.github.refrain.bench;

import org.jspecify.annotations.NullMarked;
