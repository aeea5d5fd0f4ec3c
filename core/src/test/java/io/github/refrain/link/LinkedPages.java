package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.List;

/** Articles that go on at another page, for tests, and the links that are found. */
final class LinkedPages {

  static final String HARVEST = "秋粮收获进入高峰\n北方各省的玉米和大豆收获已经过半，联合收割机昼夜不停。(下转第3版)";
  static final String HARVEST_REST = "秋粮收获进入高\n(上接第1版)南方各省的晚稻也陆续开镰，玉米和大豆的收购价格保持平稳。";
  static final String BRIDGE = "跨海大桥主塔封顶\n经过三年施工，跨海大桥的主塔昨天全部封顶，工程师表示质量合格。(下转第3版)";
  static final String BRIDGE_REST = "跨海大桥主\n(上接第1版)大桥通车后，两岸的车程将从三小时缩短到四十分钟。";

  private LinkedPages() {}

  /** A page, whose source is its number; x where that is unknown. */
  static Document page(String issue, String page, String text) {
    return Document.of(page.isEmpty() ? "x" : page, text).onPage(issue, page);
  }

  /** What is found in pages. */
  static List<Finding> link(Document... documents) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Document document : documents) {
      paragraphs.addAll(ParagraphReader.read(document));
    }
    return JumpLinker.link(paragraphs);
  }

  /** The links between pages. */
  static List<Continuation> continuations(Document... documents) {
    return new Findings(link(documents), 0, 0, 0, 0, 0).of(Continuation.class);
  }

  /** The one link. */
  static Continuation only(Document... documents) {
    List<Continuation> found = continuations(documents);
    assertEquals(1, found.size());
    return found.get(0);
  }

  /** Where links lead: {@code 1:2 -> 3:4} from the second line of page 1. */
  static List<String> places(Document... documents) {
    return continuations(documents).stream().map(LinkedPages::place).toList();
  }

  /** The same for one. */
  static String place(Continuation found) {
    return found.left().source()
        + ":"
        + found.left().line()
        + " -> "
        + found.right().source()
        + ":"
        + found.right().line();
  }
}
