/** What a terminal can show, and what it must not be given. */
@NullMarked
package io.github.refrain.cli.screen;

import org.jspecify.annotations.NullMarked;
