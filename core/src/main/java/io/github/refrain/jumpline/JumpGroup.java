package io.github.refrain.jumpline;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Templates that begin alike, so that what none of them can be is asked once for all: nearly every
 * text leaves here, at the price of a few comparisons.
 */
final class JumpGroup {

  private final List<JumpTemplate> templates;
  private final JumpTemplate longest;
  private final boolean knownPage;
  private final boolean pointed;

  private JumpGroup(List<JumpTemplate> templates) {
    this.templates = List.copyOf(templates);
    this.longest =
        templates.stream()
            .max(comparing(JumpTemplate::isTitled).thenComparing(JumpTemplate::letters))
            .orElseThrow();
    this.knownPage = templates.stream().anyMatch(JumpTemplate::hasKnownPage);
    this.pointed = templates.stream().allMatch(template -> template.rule().pointed());
  }

  /** What those of one group have in common. */
  private record Beginning(GramMask grams, boolean ideographic, boolean titled) {

    static Beginning of(JumpTemplate template) {
      return new Beginning(template.beginning(), template.isIdeographic(), template.isTitled());
    }
  }

  /** The groups of a table's templates. */
  static List<JumpGroup> of(List<JumpTemplate> templates) {
    Map<Beginning, List<JumpTemplate>> groups =
        templates.stream()
            .collect(Collectors.groupingBy(Beginning::of, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream().map(JumpGroup::new).toList();
  }

  List<JumpTemplate> templates() {
    return templates;
  }

  /** Whether all of them have an article's title. */
  boolean isTitled() {
    return longest.isTitled();
  }

  /** Whether all of them stand after an arrow. */
  boolean isPointed() {
    return pointed;
  }

  /** The letters of the longest. */
  int letters() {
    return longest.letters();
  }

  /** Whether they are Chinese, Japanese or Korean. */
  boolean isIdeographic() {
    return longest.isIdeographic();
  }

  /** Whether the words of any say which page it is. */
  boolean hasKnownPage() {
    return knownPage;
  }

  /** Whether a line of so many letters and figures may be a damaged copy of any. */
  boolean mightHaveLetters(int count, int limit) {
    return longest.mightHaveLetters(count, limit);
  }

  /** The grams of which a text must have some. */
  GramMask beginning() {
    return longest.beginning();
  }

  /** How many of them it must have: none where an arrow or a title is all that begins it. */
  int neededToBegin() {
    return longest.neededToBegin();
  }

  /** Whether a text with these grams, or one that begins with them, may be one of them. */
  boolean mightBegin(GramMask grams) {
    return longest.mightBegin(grams);
  }
}
