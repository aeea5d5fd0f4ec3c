package io.github.refrain.cli.archive;

/**
 * How files are read.
 *
 * @param lenient whether bytes that are no UTF-8 are replaced by U+FFFD instead of refused
 * @param idKey the key of a JSONL record that holds its id
 * @param textKey the key that holds its text
 * @param issueKey the key that may hold its newspaper issue
 * @param pageKey the key that may hold its page
 */
public record ReadOptions(
    boolean lenient, String idKey, String textKey, String issueKey, String pageKey) {}
