/** From findings to cleaned text: what goes, what stays, and why nothing is lost. */
@NullMarked
package io.github.refrain.clean;

import org.jspecify.annotations.NullMarked;
