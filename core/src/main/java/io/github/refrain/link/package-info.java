/** What leads from one column or page to another: jump lines, continuations, broken sentences. */
@NullMarked
package io.github.refrain.link;

import org.jspecify.annotations.NullMarked;
