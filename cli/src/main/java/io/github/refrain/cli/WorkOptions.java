package io.github.refrain.cli;

import com.google.common.math.LongMath;
import io.github.refrain.Settings;
import io.github.refrain.store.Store;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much of the machine a search may take. */
final class WorkOptions {

  static final String MEMORY = "--memory";

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([kmg]?)");

  /**
   * Sixteen terabytes: of more a JVM finds no room among its addresses. The script has the same.
   */
  private static final long MOST_MEGABYTES = 16L << 20;

  /** What a JVM takes for itself, and a page or two of text. */
  private static final long LEAST_MEGABYTES = 128;

  /** What a JVM takes whatever its heap, as measured; the script has the same. */
  private static final long FIXED_MEGABYTES = 96;

  /** The part of all memory that a JVM takes besides, since it grows with the heap. */
  private static final long SHARE_BESIDES = 32;

  /** To how much a JVM rounds its heap up: a page of 512-byte cards, the table of old objects. */
  private static final long HEAP_STEP = 2L << 20;

  /** The collector that divides its heap into regions rounds up to one, of so many at least. */
  private static final long LEAST_REGIONS = 2048;

  /**
   * Of these parts of the heap texts, letters and hashes may take one each before they go to files.
   * The others are for what is kept of each paragraph whatever its length: with a fifth each,
   * hardly any of 6 GB was left where ten million paragraphs were joined.
   */
  private static final int PARTS = 8;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (the number of processors).")
  private @Nullable Integer threads;

  @Option(
      names = MEMORY,
      paramLabel = "SIZE",
      description = {
        "The most memory to take, as 800m or 4g, from 128m (a quarter of the machine's, and some"
            + " 150m).",
        "Texts, letters and hashes that take more than an eighth of it each go to files in the"
            + " folder for temporary files (TMPDIR), which vanish with the run; where the rest"
            + " does not fit, that is said and nothing is reported."
      })
  private @Nullable String memory;

  /**
   * Makes sure that the memory that was typed is one, and kept: the launcher starts the JVM with so
   * much.
   *
   * @throws UsageException if it is none, too little for anything, or more than the JVM's own
   */
  void check() throws UsageException {
    String typed = memory;
    if (typed == null) {
      return;
    }
    long megabytes = megabytes(typed);
    if (megabytes < 0) {
      throw new UsageException("--memory " + typed + ": is no size, as 800m or 4g");
    }
    if (megabytes < LEAST_MEGABYTES) {
      throw new UsageException("--memory " + typed + ": " + LEAST_MEGABYTES + "m is the least");
    }
    if (megabytes > MOST_MEGABYTES) {
      throw new UsageException(
          "--memory "
              + typed
              + ": "
              + (MOST_MEGABYTES >> 10)
              + "g is the most that a JVM can take");
    }
    long heap = heapMegabytes(megabytes);
    if (Runtime.getRuntime().maxMemory() > roundedUp(heap << 20)) {
      throw new UsageException(
          "--memory "
              + typed
              + ": this JVM may take more; start it by the script 'refrain' without an -Xmx of your"
              + " own, or with -Xmx"
              + heap
              + "m");
    }
  }

  /**
   * What allows more than a heap that was too small.
   *
   * @param typed the {@code --memory} of the run; null if there was none
   */
  static String adviceForMore(@Nullable String typed, long heapMegabytes) {
    long twice = 2 * heapMegabytes;
    boolean isCeiling = typed != null && twice > heapMegabytes(megabytes(typed));
    return isCeiling
        ? "a larger --memory allows more"
        : "REFRAIN_JAVA_OPTS=-Xmx" + twice + "m allows more";
  }

  /** The largest heap with which the whole process stays below a size. */
  static long heapMegabytes(long megabytes) {
    return megabytes - megabytes / SHARE_BESIDES - FIXED_MEGABYTES;
  }

  /** The most that a JVM makes of a heap that it was told. */
  private static long roundedUp(long heap) {
    return heap + Math.max(HEAP_STEP, heap / LEAST_REGIONS);
  }

  /** A size as it was typed; -1 if it is none. */
  private static long megabytes(String typed) {
    Matcher size = SIZE.matcher(typed.toLowerCase(Locale.ROOT));
    return size.matches()
        ? LongMath.saturatedMultiply(Long.parseLong(size.group(1)), unit(size.group(2))) >> 20
        : -1;
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "k" -> 1L << 10;
      case "m" -> 1L << 20;
      case "g" -> 1L << 30;
      default -> 1;
    };
  }

  /** Where texts are kept, with as much memory as their letters have; to be closed. */
  Store texts() {
    return new Store(spillAbove());
  }

  private static long spillAbove() {
    return Runtime.getRuntime().maxMemory() / PARTS;
  }

  /** Adds what concerns a search to its settings. */
  void addTo(Settings.Builder builder) {
    builder.spillAbove(spillAbove());
    if (threads != null) {
      builder.threads(threads);
    }
  }
}
