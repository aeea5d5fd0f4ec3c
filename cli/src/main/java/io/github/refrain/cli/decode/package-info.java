/** From bytes to text: gzip, lines, UTF-8. */
@NullMarked
package io.github.refrain.cli.decode;

import org.jspecify.annotations.NullMarked;
