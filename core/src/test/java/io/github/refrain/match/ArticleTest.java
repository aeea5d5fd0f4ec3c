package io.github.refrain.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.refrain.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private record Joined(String kind, Span left, Span right) implements Link {

    @Override
    public String key() {
      return "";
    }
  }

  @Test
  void articles_chainsLinksInReadingOrder() {
    assertEquals(List.of("1 4 2", "5 3"), articles(link(1, 4), link(5, 3), link(4, 2)));
  }

  @Test
  void articles_isEmptyWithoutLinks() {
    assertEquals(List.of(), articles());
  }

  @Test
  void articles_endsForARing() {
    assertEquals(List.of(), articles(link(1, 2), link(2, 1)));
  }

  @Test
  void articles_takesEachParagraphOnce() {
    assertEquals(List.of("1 3 5"), articles(link(1, 3), link(2, 3), link(3, 5), link(3, 6)));
  }

  @Test
  void articles_followsAJumpLineRatherThanAGuess() {
    Link jump = new Joined("continuation", span(2), span(3));
    assertEquals(List.of("2 3"), articles(link(1, 3), jump));
  }

  @Test
  void article_hasTwoParagraphsAtLeast() {
    assertThrows(IllegalArgumentException.class, () -> new Article(List.of(span(1))));
  }

  private static List<String> articles(Link... links) {
    return new Findings(List.of(links), 0, 0, 0, 0, 0)
        .articles().stream()
            .map(article -> article.paragraphs().stream().map(s -> "" + s.line()).toList())
            .map(lines -> String.join(" ", lines))
            .toList();
  }

  private static Link link(int left, int right) {
    return new Joined("split", span(left), span(right));
  }

  private static Span span(int line) {
    return new Span("a", 10 * line, 10 * line + 5, line);
  }
}
