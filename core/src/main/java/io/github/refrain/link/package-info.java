/** What leads from one page to another: jump lines. */
@NullMarked
package io.github.refrain.link;

import org.jspecify.annotations.NullMarked;
