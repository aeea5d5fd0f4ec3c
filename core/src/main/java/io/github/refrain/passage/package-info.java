/** What paragraphs have in common besides their whole: shared passages, and stutters. */
@NullMarked
package io.github.refrain.passage;

import org.jspecify.annotations.NullMarked;
