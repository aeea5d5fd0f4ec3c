/**
 * A folder that is written whole or not at all: locks, temporary siblings, names, the order of all.
 */
@NullMarked
package io.github.refrain.cli.output;

import org.jspecify.annotations.NullMarked;
