/** Work on several threads whose result does not depend on their number. */
@NullMarked
package io.github.refrain.parallel;

import org.jspecify.annotations.NullMarked;
