package io.github.refrain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.text.JumpLineGrammar;
import java.util.EnumSet;
import java.util.OptionalDouble;
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
    /** Whole paragraphs that are one text, and those that share their wording. */
    DUPLICATES,
    /** Passages that paragraphs share. */
    PASSAGES,
    /** Stretches that come again right after themselves. */
    REPEATS,
    /** Jump lines, the articles that go on on other pages, and broken sentences. */
    JUMPS,
    /**
     * Jump lines alone, without what they lead to: all that cleaning needs to lose none. With
     * {@link #JUMPS} they are found anyway.
     */
    JUMP_LINES
  }

  private final Set<Search> searches;
  private final OptionalDouble identity;
  private final double ocrError;
  private final int minPassage;
  private final JumpLineGrammar jumpLines;
  private final int threads;
  private final long seed;
  private final long spillAbove;

  private Settings(Builder builder) {
    searches = Set.copyOf(builder.searches);
    identity = builder.identity;
    ocrError = builder.ocrError;
    minPassage = builder.minPassage;
    jumpLines = builder.jumpLines;
    threads = builder.threads;
    seed = builder.seed;
    spillAbove = builder.spillAbove;
  }

  /** For OCR'd text: the cut from the archive's own noise, up to a tenth wrong on each side. */
  public static Settings forOcr() {
    return builder().build();
  }

  /** For text without OCR noise: a copy agrees in nine letters of ten. */
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
    builder.minPassage = minPassage;
    builder.jumpLines = jumpLines;
    builder.threads = threads;
    builder.seed = seed;
    builder.spillAbove = spillAbove;
    return builder;
  }

  /** What is looked for. */
  public Set<Search> searches() {
    return searches;
  }

  /**
   * The lowest identity of a copy, 1 - edits / letters of the longer; empty where it is taken from
   * the archive's own noise.
   */
  public OptionalDouble identity() {
    return identity;
  }

  /** The share of wrong characters to expect on each side. */
  public double ocrError() {
    return ocrError;
  }

  /**
   * The letters of the shortest passage in an ideographic script; two and a half times in others.
   */
  public int minPassage() {
    return minPassage;
  }

  /** How the archive writes jump lines. */
  public JumpLineGrammar jumpLines() {
    return jumpLines;
  }

  /** How many threads work. */
  public int threads() {
    return threads;
  }

  /** What chooses the hash functions. */
  public long seed() {
    return seed;
  }

  /** Above how many bytes letters, and again hashes, go to temporary files. */
  public long spillAbove() {
    return spillAbove;
  }

  @Override
  public String toString() {
    return "Settings[searches=%s, identity=%s, ocrError=%s, minPassage=%s, threads=%s, seed=%s, spillAbove=%s]"
        .formatted(
            EnumSet.copyOf(searches),
            identity.isPresent() ? identity.getAsDouble() : "auto",
            ocrError,
            minPassage,
            threads,
            seed,
            spillAbove == Long.MAX_VALUE ? "never" : spillAbove);
  }

  /** Collects settings; each is checked where it is set. */
  public static final class Builder {

    /** More gain nothing, and a machine that cannot start them ends in the middle of a run. */
    private static final int MAX_THREADS = 1024;

    private Set<Search> searches = EnumSet.allOf(Search.class);
    private OptionalDouble identity = OptionalDouble.empty();
    private double ocrError = 0.1;
    private int minPassage = 32;
    private JumpLineGrammar jumpLines = JumpLineGrammar.standard();
    private int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    private long seed;
    private long spillAbove = Long.MAX_VALUE;

    private Builder() {}

    /** What to look for; everything by default. */
    public Builder searches(Set<Search> searches) {
      checkArgument(!searches.isEmpty(), "searches (%s) must not be empty", searches);
      this.searches = Set.copyOf(searches);
      return this;
    }

    /** The lowest identity of a copy, in [0.5, 1]; by default {@link #identityFromNoise}. */
    public Builder identity(double identity) {
      checkArgument(
          identity >= 0.5 && identity <= 1, "identity (%s) must be in [0.5, 1]", identity);
      this.identity = OptionalDouble.of(identity);
      return this;
    }

    /** Takes the lowest identity of a copy from the archive's own noise, in [0.6, 0.9]. */
    public Builder identityFromNoise() {
      this.identity = OptionalDouble.empty();
      return this;
    }

    /**
     * The share of wrong characters to expect on each side, in [0, 0.2]; 0.1 by default. It decides
     * how many fingerprints a text has, also where the identity is given: what is lower than true
     * loses copies, what is higher takes longer.
     */
    public Builder ocrError(double ocrError) {
      checkArgument(
          ocrError >= 0 && ocrError <= 0.2, "ocrError (%s) must be in [0, 0.2]", ocrError);
      this.ocrError = ocrError;
      return this;
    }

    /**
     * The letters of the shortest passage that is reported, in [12, 1,000,000]; 32 by default. In
     * scripts that are not ideographic it takes two and a half times as many.
     */
    public Builder minPassage(int letters) {
      checkArgument(
          letters >= 12 && letters <= 1_000_000,
          "minPassage (%s) must be in [12, 1000000]",
          letters);
      this.minPassage = letters;
      return this;
    }

    /** How the archive writes jump lines; {@link JumpLineGrammar#standard} by default. */
    public Builder jumpLines(JumpLineGrammar jumpLines) {
      this.jumpLines = requireNonNull(jumpLines, "jumpLines");
      return this;
    }

    /**
     * How many threads work, from 1 to {@value #MAX_THREADS}; the number of processors by default.
     */
    public Builder threads(int threads) {
      checkArgument(
          threads >= 1 && threads <= MAX_THREADS,
          "threads (%s) must be in [1, %s]",
          threads,
          MAX_THREADS);
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

    /**
     * Above how many bytes the letters that are compared, and again the hashes that fingerprints
     * are chosen from, go to a temporary file each, in the folder that {@code java.io.tmpdir}
     * names; by default all is held in memory. The findings are the same. On Unix the files have no
     * name and are gone with the process, however it ends. Cost: to write them once, and to read
     * letters as often as they are compared.
     */
    public Builder spillAbove(long bytes) {
      checkArgument(bytes >= 0, "spillAbove (%s) must be >= 0", bytes);
      this.spillAbove = bytes;
      return this;
    }

    /** The settings. */
    public Settings build() {
      return new Settings(this);
    }
  }
}
