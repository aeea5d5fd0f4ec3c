/** What was found, as one page to look at and to decide on: {@code --format html}. */
@NullMarked
package io.github.refrain.cli.page;

import org.jspecify.annotations.NullMarked;
