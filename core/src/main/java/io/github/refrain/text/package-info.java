/** From a document to paragraphs, from a paragraph to the letters that are compared. */
@NullMarked
package io.github.refrain.text;

import org.jspecify.annotations.NullMarked;
