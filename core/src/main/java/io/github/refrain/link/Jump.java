package io.github.refrain.link;

import static java.util.Objects.requireNonNull;

import io.github.refrain.match.Finding;
import io.github.refrain.match.FindingKey;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A jump line as a finding.
 *
 * @param line the jump line
 * @param key see {@link Finding#key}
 */
public record Jump(JumpLine line, String key) implements Finding {

  /** Checks the parts. */
  public Jump {
    requireNonNull(line, "line");
    requireNonNull(key, "key");
  }

  /** The jump lines of paragraphs, in their order. */
  public static List<Jump> findAll(List<Paragraph> paragraphs) {
    List<Jump> jumps = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      for (JumpLine line : paragraph.jumpLines()) {
        jumps.add(new Jump(line, key(line, paragraph)));
      }
    }
    return jumps;
  }

  private static String key(JumpLine line, Paragraph paragraph) {
    Letters letters = Letters.of(paragraph.text(line.span()));
    return new FindingKey("jump").put(line.span()).put(letters).toHex();
  }

  @Override
  public String kind() {
    return "jump";
  }

  @Override
  public Span first() {
    return line.span();
  }
}
