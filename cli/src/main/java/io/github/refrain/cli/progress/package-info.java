/** What a run shows while it works, and what it has cost. */
@NullMarked
package io.github.refrain.cli.progress;

import org.jspecify.annotations.NullMarked;
