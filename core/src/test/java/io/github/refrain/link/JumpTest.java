package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumpTest {

  @Test
  void link_paragraphs_areInOrderWithTheirSpans() {
    List<Jump> jumps = jumps("头条\n（上接第一版）正文。（下转第三版）\n\n(见二版)");
    assertEquals(
        List.of(
            new Span("p.txt", 3, 10, 2),
            new Span("p.txt", 13, 20, 2),
            new Span("p.txt", 22, 27, 4)),
        jumps.stream().map(Jump::first).toList());
    assertEquals(
        List.of(Direction.FROM, Direction.TO, Direction.SEE),
        jumps.stream().map(jump -> jump.line().direction()).toList());
    assertEquals(List.of("1", "3", "2"), jumps.stream().map(jump -> jump.line().page()).toList());
    assertEquals("jump", jumps.get(0).kind());
  }

  @Test
  void key_movedOrChanged_differs() {
    String key = jumps("（上接第一版）").get(0).key();
    assertEquals(key, jumps("（上接第一版）正文").get(0).key());
    assertNotEquals(key, jumps("\n（上接第一版）").get(0).key());
    assertNotEquals(key, jumps("（上接第二版）").get(0).key());
  }

  private static List<Jump> jumps(String text) {
    return new Findings(
            JumpLinker.link(ParagraphReader.read(Document.of("p.txt", text))), 0, 0, 0, 0, 0)
        .of(Jump.class);
  }
}
