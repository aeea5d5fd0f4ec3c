/**
 * The journal of a cleaned archive: what was taken out of each file, so that it can be put back.
 */
@NullMarked
package io.github.refrain.cli.journal;

import org.jspecify.annotations.NullMarked;
