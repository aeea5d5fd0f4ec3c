/** From paths to documents: folders, plain text, JSONL, gzip. */
@NullMarked
package io.github.refrain.cli.archive;

import org.jspecify.annotations.NullMarked;
