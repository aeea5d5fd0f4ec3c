package io.github.refrain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * One text with an id: a file, or one record of a file.
 *
 * @param source the id; no two documents of one run may share it
 * @param text the decoded text without a byte order mark; any {@code String} is accepted, lone
 *     surrogates and NUL included
 */
public record Document(String source, String text) {

  /** Checks the parts. */
  public Document {
    requireNonNull(source, "source");
    requireNonNull(text, "text");
    checkArgument(!source.isEmpty(), "source () must not be empty");
  }

  /** A document from its id and its text. */
  public static Document of(String source, String text) {
    return new Document(source, text);
  }

  /** Names the document without its text, which may be large. */
  @Override
  public String toString() {
    return "Document[" + source + ", " + text.length() + " chars]";
  }
}
