/** The paragraphs of an archive with the letters that are compared. */
@NullMarked
package io.github.refrain.corpus;

import org.jspecify.annotations.NullMarked;
