/** From a cleaned folder back to what was there. */
@NullMarked
package io.github.refrain.cli.restore;

import org.jspecify.annotations.NullMarked;
