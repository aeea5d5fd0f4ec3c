package io.github.refrain;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to look for and how. Immutable.
 *
 * <pre>{@code
 * Settings settings = Settings.builder().identity(0.9).threads(4).build();
 * }</pre>
 */
public final class Settings {

  /** What can be looked for. */
  public enum Search {
    /** Whole paragraphs that are one text. */
    DUPLICATES,
    /** Jump lines. */
    JUMPS
  }

  private final Set<Search> searches;
  private final double identity;
  private final double ocrError;
  private final double recall;
  private final int threads;
  private final long seed;

  private Settings(Builder builder) {
    searches = Set.copyOf(builder.searches);
    identity = builder.identity;
    ocrError = builder.ocrError;
    recall = builder.recall;
    threads = builder.threads;
    seed = builder.seed;
  }

  /** For OCR'd text: identity 0.8, up to one character in ten wrong on each side. */
  public static Settings forOcr() {
    return builder().build();
  }

  /** For text without OCR noise: identity 0.8, longer shingles and so fewer candidates. */
  public static Settings forCleanText() {
    return builder().ocrError(0).build();
  }

  /** A builder with the values of {@link #forOcr}. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with these values. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.searches = searches;
    builder.identity = identity;
    builder.ocrError = ocrError;
    builder.recall = recall;
    builder.threads = threads;
    builder.seed = seed;
    return builder;
  }

  /** What is looked for. */
  public Set<Search> searches() {
    return searches;
  }

  /** The lowest identity of a copy: 1 - edits / letters of the longer. */
  public double identity() {
    return identity;
  }

  /** The share of wrong characters to expect on each side. */
  public double ocrError() {
    return ocrError;
  }

  /** The probability with which a pair exactly at the cut becomes a candidate. */
  public double recall() {
    return recall;
  }

  /** How many threads work. */
  public int threads() {
    return threads;
  }

  /** What chooses the hash functions. */
  public long seed() {
    return seed;
  }

  @Override
  public String toString() {
    return "Settings[searches=%s, identity=%s, ocrError=%s, recall=%s, threads=%s, seed=%s]"
        .formatted(EnumSet.copyOf(searches), identity, ocrError, recall, threads, seed);
  }

  /** Collects settings; each is checked where it is set. */
  public static final class Builder {

    private Set<Search> searches = EnumSet.allOf(Search.class);
    private double identity = 0.8;
    private double ocrError = 0.1;
    private double recall = 0.99;
    private int threads = Runtime.getRuntime().availableProcessors();
    private long seed;

    private Builder() {}

    /** What to look for; everything by default. */
    public Builder searches(Set<Search> searches) {
      checkArgument(!searches.isEmpty(), "searches (%s) must not be empty", searches);
      this.searches = Set.copyOf(searches);
      return this;
    }

    /** The lowest identity of a copy, in [0.5, 1]; 0.8 by default. */
    public Builder identity(double identity) {
      checkArgument(
          identity >= 0.5 && identity <= 1, "identity (%s) must be in [0.5, 1]", identity);
      this.identity = identity;
      return this;
    }

    /** The share of wrong characters to expect on each side, in [0, 0.2]; 0.1 by default. */
    public Builder ocrError(double ocrError) {
      checkArgument(
          ocrError >= 0 && ocrError <= 0.2, "ocrError (%s) must be in [0, 0.2]", ocrError);
      this.ocrError = ocrError;
      return this;
    }

    /** How surely a pair exactly at the cut becomes a candidate, in (0, 1); 0.99 by default. */
    public Builder recall(double recall) {
      checkArgument(recall > 0 && recall < 1, "recall (%s) must be in (0, 1)", recall);
      this.recall = recall;
      return this;
    }

    /** How many threads work, from 1; the number of processors by default. */
    public Builder threads(int threads) {
      checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
      this.threads = threads;
      return this;
    }

    /**
     * What chooses the hash functions. The same seed gives the same findings; take a secret one
     * where texts may be made to collide.
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** The settings. */
    public Settings build() {
      return new Settings(this);
    }
  }
}
