/** The MinHash implementations that Refrain is measured beside. */
@NullMarked
package io.github.refrain.bench.peer;

import org.jspecify.annotations.NullMarked;
