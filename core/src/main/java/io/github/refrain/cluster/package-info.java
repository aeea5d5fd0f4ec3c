/** Paragraphs that are one text, or one form: candidates, comparison, links, clusters. */
@NullMarked
package io.github.refrain.cluster;

import org.jspecify.annotations.NullMarked;
