package io.github.refrain.cli.rows;

import io.github.refrain.match.Finding;
import java.util.List;
import java.util.Locale;

/** The kinds of findings in the order of the tiles, which is that of the keys 1 to 8. */
public enum Kind {
  CLUSTER("Same text", "copies of a paragraph"),
  CONTAINED("Contained", "stand whole inside a longer paragraph"),
  OVERLAP("Shared passages", "in otherwise different paragraphs"),
  REPEAT("Stutters", "come again right after themselves"),
  VARIANT("Other figures", "look alike, not removed"),
  JUMP("Jump lines", "lead to another page"),
  CONTINUATION("Continued", "articles that go on elsewhere"),
  SPLIT("Split sentences", "broken by a column or page end");

  private static final List<Kind> ALL = List.of(values());

  private final String title;
  private final String meaning;

  Kind(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** The kind of a finding. */
  public static Kind of(Finding finding) {
    return ALL.stream()
        .filter(kind -> kind.id().equals(finding.kind()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("kind (" + finding.kind() + ") has no tile yet"));
  }

  /** The kind as it stands in records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its place among the kinds, from 0. */
  public int number() {
    return ALL.indexOf(this);
  }

  /** What a tile is headed. */
  public String title() {
    return title;
  }

  /** What it means in a few words. */
  public String meaning() {
    return meaning;
  }
}
