package io.github.refrain.cli.clean;

import io.github.refrain.clean.Edit;

/**
 * An edit of a text.
 *
 * @param removal the number of the removal that it is part of
 * @param edit in code points of the text
 */
record OwnedEdit(int removal, Edit edit) {}
