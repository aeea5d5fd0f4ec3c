package io.github.refrain.cli.clean;

import io.github.refrain.cli.journal.Change;

/**
 * A change of a file.
 *
 * @param removal the number of the removal that it is part of
 * @param change in bytes of the file, unpacked
 */
record OwnedChange(int removal, Change change) {}
