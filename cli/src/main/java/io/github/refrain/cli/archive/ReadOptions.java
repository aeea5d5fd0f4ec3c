package io.github.refrain.cli.archive;

/**
 * How files are read.
 *
 * @param lenient whether bytes that are no UTF-8 are replaced by U+FFFD instead of refused
 * @param idKey the key of a JSONL record that holds its id
 * @param textKey the key that holds its text
 */
public record ReadOptions(boolean lenient, String idKey, String textKey) {}
