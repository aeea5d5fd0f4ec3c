/** What was found, for programs: JSONL records. */
@NullMarked
package io.github.refrain.cli.record;

import org.jspecify.annotations.NullMarked;
