/** What a page knows of findings: rows, places, texts and how they compare, packed. */
@NullMarked
package io.github.refrain.cli.rows;

import org.jspecify.annotations.NullMarked;
