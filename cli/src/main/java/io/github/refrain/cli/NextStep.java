package io.github.refrain.cli;

import static java.util.Comparator.comparing;

import io.github.refrain.cli.screen.Printable;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that explains one of the findings, to be typed as it is. */
final class NextStep {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,-]+");

  /** Longer ones nobody wants to type, or see. */
  private static final int MAX_LENGTH = 500;

  private NextStep() {}

  /**
   * The command, for the pair that most needs an explanation.
   *
   * @param paths the paths that were scanned
   * @param options the options that the pair was found with
   */
  static Optional<String> explain(Findings findings, List<String> paths, List<String> options) {
    if (paths.contains("-")) {
      return Optional.empty(); // it cannot be read again
    }
    Optional<Cluster> cluster =
        findings.clusters().stream().max(comparing(found -> doubtful(found).relation()));
    return cluster.flatMap(
        found -> {
          List<String> words = new ArrayList<>();
          words.add(System.getProperty("refrain.command", "refrain"));
          words.add("explain");
          words.addAll(options);
          List<String> places =
              List.of(found.kept().span().place(), doubtful(found).span().place());
          boolean dash = paths.stream().anyMatch(path -> path.startsWith("-"));
          if (dash || places.stream().anyMatch(place -> place.startsWith("-"))) {
            words.add("--");
          }
          words.addAll(paths);
          words.addAll(places);
          return Optional.of(words.stream().map(NextStep::quoted).collect(Collectors.joining(" ")))
              .filter(command -> command.equals(Printable.of(command)))
              .filter(command -> command.length() <= MAX_LENGTH);
        });
  }

  /** The copy that is least like the kept one. */
  private static Member doubtful(Cluster cluster) {
    return cluster.copies().stream()
        .max(comparing(Member::relation).thenComparing(comparing(Member::identity).reversed()))
        .orElseThrow();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
