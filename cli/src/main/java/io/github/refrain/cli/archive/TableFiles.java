package io.github.refrain.cli.archive;

import io.github.refrain.text.JumpLineGrammar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads tables of jump lines that users have written. */
public final class TableFiles {

  /** A table is a page of text; what is so long is another file. */
  private static final int MAX_BYTES = 1 << 20;

  private TableFiles() {}

  /**
   * The standard grammar with more tables.
   *
   * @param files as they were typed
   * @throws UnusablePathException if one cannot be read or is no table: names the file, and the
   *     line and the rule that is wrong
   */
  public static JumpLineGrammar read(List<String> files) throws UnusablePathException {
    JumpLineGrammar grammar = JumpLineGrammar.standard();
    for (String typed : files) {
      try {
        grammar = grammar.with(text(typed));
      } catch (CharacterCodingException e) {
        throw new UnusablePathException(typed + ": not UTF-8");
      } catch (IllegalArgumentException | IOException e) { // a path that is none, or a table
        throw new UnusablePathException(typed + ": " + Reasons.of(e));
      }
    }
    return grammar;
  }

  /** Whether a path leads to one of the files, all of which were read. */
  public static boolean contains(List<String> files, Path path) {
    try {
      for (String typed : files) {
        if (Files.isSameFile(FileName.parse(typed), path)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // what is not there is no table
    }
  }

  private static String text(String typed) throws IOException {
    if (typed.isEmpty()) {
      throw new IOException("the name is empty");
    }
    try (InputStream in = Files.newInputStream(FileName.parse(typed))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("longer than a table of jump lines (" + MAX_BYTES + " bytes)");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
