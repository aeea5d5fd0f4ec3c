package io.github.refrain.cli.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short forms of sources: the shortest beginning that no other source has, three characters at
 * least. Short sources stay whole, and so do those in folders, since what tells them apart stands
 * at their end.
 */
final class ShortSources {

  private static final int MIN_LENGTH = 3;

  /** Sources up to here stay whole. */
  private static final int WHOLE_LENGTH = 12;

  private final Map<String, String> shortForms = new HashMap<>();

  ShortSources(Collection<String> sources) {
    List<String> sorted = sources.stream().sorted().toList();
    boolean folders = sorted.stream().anyMatch(source -> source.indexOf('/') >= 0);
    for (int i = 0; !folders && i < sorted.size(); i++) {
      String source = sorted.get(i);
      int shared = i == 0 ? 0 : sharedLength(source, sorted.get(i - 1));
      if (i + 1 < sorted.size()) {
        shared = Math.max(shared, sharedLength(source, sorted.get(i + 1)));
      }
      boolean whole = source.length() <= WHOLE_LENGTH;
      int length =
          whole ? source.length() : Math.min(source.length(), Math.max(MIN_LENGTH, shared + 1));
      boolean insidePair = length < source.length() && isLow(source.charAt(length));
      shortForms.put(source, source.substring(0, insidePair ? length + 1 : length));
    }
  }

  /** The short form of a source, or the source itself. */
  String of(String source) {
    return shortForms.getOrDefault(source, source);
  }

  private static boolean isLow(char c) {
    return Character.isLowSurrogate(c);
  }

  private static int sharedLength(String left, String right) {
    int length = 0;
    while (length < Math.min(left.length(), right.length())
        && left.charAt(length) == right.charAt(length)) {
      length++;
    }
    return length;
  }
}
