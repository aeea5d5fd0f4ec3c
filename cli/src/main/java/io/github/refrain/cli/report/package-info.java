/** From findings to what people and programs read. */
@NullMarked
package io.github.refrain.cli.report;

import org.jspecify.annotations.NullMarked;
