package io.github.refrain.cli.rows;

import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where documents lie in the picture of the archive: each is a bar as long as its text; of a large
 * archive several that follow each other are one bar.
 */
final class ArchiveMap {

  /** What a wide screen has room for, with a gap between each two. */
  static final int MAX_BARS = 600;

  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final int documentsPerBar;

  /**
   * Where a document lies.
   *
   * @param bar the number of its bar
   * @param offset how many code points of the bar stand before it
   */
  record Place(int bar, int offset) {}

  ArchiveMap(Collection<Document> documents) {
    documentsPerBar = Math.max(1, (documents.size() + MAX_BARS - 1) / MAX_BARS);
    int number = 0;
    int length = 0;
    for (Document document :
        documents.stream().sorted(Comparator.comparing(Document::source)).toList()) {
      if (number > 0 && number % documentsPerBar == 0) {
        lengths.add(length);
        length = 0;
      }
      places.put(document.source(), new Place(lengths.size(), length));
      length += Character.codePointCount(document.content(), 0, document.content().length());
      number++;
    }
    if (number > 0) {
      lengths.add(length);
    }
  }

  /** The code points of each bar. */
  List<Integer> lengths() {
    return lengths;
  }

  int documentsPerBar() {
    return documentsPerBar;
  }

  Place place(Document document) {
    return places.getOrDefault(document.source(), new Place(0, 0));
  }
}
