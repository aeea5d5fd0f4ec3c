package io.github.refrain.cli;

import com.google.common.math.LongMath;
import io.github.refrain.Settings;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how much of the machine a search may take. */
final class WorkOptions {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([kmg]?)");

  /** What a JVM takes for itself, and a page or two of text. */
  private static final long LEAST_MEGABYTES = 128;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (the number of processors).")
  private @Nullable Integer threads;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = {
        "The most memory to take, as 800m or 4g, from 128m (a quarter of the machine's, and some"
            + " 150m).",
        "All that is compared is held in it; where it does not fit, that is said and nothing is"
            + " reported."
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
    Matcher size = SIZE.matcher(typed.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new UsageException("--memory " + typed + ": is no size, as 800m or 4g");
    }
    long bytes = LongMath.saturatedMultiply(Long.parseLong(size.group(1)), unit(size.group(2)));
    if (bytes >> 20 < LEAST_MEGABYTES) {
      throw new UsageException("--memory " + typed + ": " + LEAST_MEGABYTES + "m is the least");
    }
    if (Runtime.getRuntime().maxMemory() > bytes) {
      throw new UsageException(
          "--memory "
              + typed
              + ": this JVM may take more; start it by the script 'refrain', or with -Xmx"
              + ((bytes >> 20) - LEAST_MEGABYTES)
              + "m");
    }
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "k" -> 1L << 10;
      case "m" -> 1L << 20;
      case "g" -> 1L << 30;
      default -> 1;
    };
  }

  /** Adds what concerns a search to its settings. */
  void addTo(Settings.Builder builder) {
    if (threads != null) {
      builder.threads(threads);
    }
  }
}
