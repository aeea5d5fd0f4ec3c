/** Shingles, MinHash signatures, bands and buckets: which texts are worth comparing. */
@NullMarked
package io.github.refrain.sketch;

import org.jspecify.annotations.NullMarked;
