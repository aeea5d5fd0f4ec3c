/** Why two paragraphs are, or are not, one text. */
@NullMarked
package io.github.refrain.cli.explain;

import org.jspecify.annotations.NullMarked;
