package io.github.refrain.cli;

import static java.util.Comparator.comparing;

import io.github.refrain.cli.screen.Printable;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return pair(findings)
        .map(pair -> command(pair, paths, options))
        .filter(command -> command.equals(Printable.of(command)))
        .filter(command -> command.length() <= MAX_LENGTH);
  }

  private static String command(List<Span> pair, List<String> paths, List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("refrain.command", "refrain"));
    words.add("explain");
    words.addAll(options);
    List<String> places = pair.stream().map(Span::place).toList();
    if (Stream.concat(paths.stream(), places.stream()).anyMatch(word -> word.startsWith("-"))) {
      words.add("--");
    }
    words.addAll(paths);
    words.addAll(places);
    return typed(words);
  }

  /** A command as it is typed, quoted where a shell needs it. */
  static String typed(List<String> words) {
    return words.stream().map(NextStep::quoted).collect(Collectors.joining(" "));
  }

  /** Two places of the most doubtful cluster, or else of another finding that has two. */
  private static Optional<List<Span>> pair(Findings findings) {
    Optional<List<Span>> copies =
        findings.clusters().stream()
            .map(cluster -> List.of(cluster.kept(), doubtful(cluster)))
            .max(comparing(pair -> pair.get(1).relation()))
            .map(pair -> pair.stream().map(Member::span).toList());
    return copies
        .or(() -> findings.contained().stream().findFirst().map(NextStep::places))
        .or(() -> findings.overlaps().stream().findFirst().map(found -> two(found.members())))
        .or(() -> findings.variants().stream().findFirst().map(found -> two(found.members())));
  }

  private static List<Span> places(Contained contained) {
    return List.of(contained.left(), contained.right());
  }

  private static List<Span> two(List<Span> members) {
    return members.subList(0, 2);
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
