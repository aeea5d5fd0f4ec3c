package io.github.refrain.clean;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;

/** Which copy of a text stays. */
public final class Keep {

  /** What chooses. */
  enum Kind {
    FIRST,
    LONGEST,
    CLEANEST,
    FROM
  }

  private static final Keep FIRST = new Keep(Kind.FIRST, source -> false);
  private static final Keep LONGEST = new Keep(Kind.LONGEST, source -> false);
  private static final Keep CLEANEST = new Keep(Kind.CLEANEST, source -> false);

  private final Kind kind;
  private final Predicate<String> sources;

  private Keep(Kind kind, Predicate<String> sources) {
    this.kind = kind;
    this.sources = requireNonNull(sources, "sources");
  }

  /** The first by source and start. */
  public static Keep first() {
    return FIRST;
  }

  /** The one with most letters, stutters not counted; the first of several. */
  public static Keep longest() {
    return LONGEST;
  }

  /**
   * The one that is most like what most copies say, letter by letter; the first of several. Two
   * copies have no majority, so there the first one stays.
   */
  public static Keep cleanest() {
    return CLEANEST;
  }

  /** The first one from certain sources; the first of all where none is. */
  public static Keep from(Predicate<String> sources) {
    return new Keep(Kind.FROM, sources);
  }

  Kind kind() {
    return kind;
  }

  boolean prefers(String source) {
    return sources.test(source);
  }
}
