/** Whether one paragraph reads on in another: what it takes to find a broken sentence. */
@NullMarked
package io.github.refrain.split;

import org.jspecify.annotations.NullMarked;
