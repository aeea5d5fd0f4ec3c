package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paragraphs that are read one after the other, though columns, pages or other articles stand
 * between them.
 *
 * @param paragraphs whole paragraphs in reading order, two or more
 */
public record Article(List<Span> paragraphs) {

  /** Checks the parts. */
  public Article {
    paragraphs = ImmutableList.copyOf(paragraphs);
    checkArgument(paragraphs.size() > 1, "paragraphs (%s) must be > 1", paragraphs.size());
  }

  /**
   * Chains links, each followed by the one that starts where it ends. Of several links from or to
   * one paragraph the first counts; links in a ring have no start and are no article.
   */
  static List<Article> chain(List<Link> links) {
    Map<Span, Span> next = new HashMap<>();
    Set<Span> later = new HashSet<>();
    for (Link link : links) {
      if (!next.containsKey(link.left()) && later.add(link.right())) {
        next.put(link.left(), link.right());
      }
    }
    List<Article> articles = new ArrayList<>();
    for (Link link : links) {
      if (!later.contains(link.left())) {
        List<Span> paragraphs = new ArrayList<>(List.of(link.left()));
        for (Span at = next.remove(link.left()); at != null; at = next.remove(at)) {
          paragraphs.add(at);
        }
        if (paragraphs.size() > 1) {
          articles.add(new Article(paragraphs));
        }
      }
    }
    articles.sort(Comparator.comparing(article -> article.paragraphs().get(0)));
    return articles;
  }
}
