/** Whole scans by other libraries, and what a scan found beside the truth. */
@NullMarked
package io.github.refrain.bench.scan;

import org.jspecify.annotations.NullMarked;
