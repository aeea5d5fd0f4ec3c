/**
 * Whether copies of a text tell the same facts: figures as they are written, and words that tell
 * one.
 */
@NullMarked
package io.github.refrain.fact;

import org.jspecify.annotations.NullMarked;
