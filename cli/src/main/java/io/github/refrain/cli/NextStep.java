package io.github.refrain.cli;

import static java.util.Comparator.comparing;

import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.output.FolderOverlap;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that lead on from what was found, to be typed as they are. */
final class NextStep {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=@%+,-]+");

  /** Longer ones nobody wants to type, or see. */
  private static final int MAX_LENGTH = 500;

  /** Where cleaned copies go, if nobody knows a better name. */
  private static final String FOLDER = "out";

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
        .map(pair -> Stream.concat(paths.stream(), pair.stream().map(Span::place)).toList())
        .map(operands -> command("explain", options, operands, List.of()))
        .filter(NextStep::canBeTyped);
  }

  /**
   * The commands that show on a page what was found, and that take out what repeats; the second
   * only where its folder may stand here.
   *
   * @param files what stands behind the paths
   * @param scanOptions the options of the scan
   * @param cleanOptions those of them that cleaning has too
   */
  static Optional<String> clean(
      Findings findings,
      FileList files,
      List<String> paths,
      List<String> scanOptions,
      List<String> cleanOptions) {
    if (paths.contains("-") || !hasCopies(findings)) {
      return Optional.empty();
    }
    List<String> toPage = List.of("--format", "html", "--output", "report.html");
    List<String> commands = new ArrayList<>();
    commands.add(command("scan", scanOptions, paths, toPage));
    if (isApart(FOLDER, paths, files)) {
      commands.add(command("clean", cleanOptions, paths, List.of("--output", FOLDER)));
    }
    return Optional.of(String.join("   ", commands)).filter(NextStep::canBeTyped);
  }

  /** Whether something would go, if nobody says what. */
  private static boolean hasCopies(Findings findings) {
    return !findings.contained().isEmpty()
        || !findings.repeats().isEmpty()
        || findings.clusters().stream()
            .flatMap(cluster -> cluster.copies().stream())
            .anyMatch(copy -> copy.relation() != Relation.EDITED);
  }

  private static boolean isApart(String folder, List<String> paths, FileList files) {
    try {
      FolderOverlap.check(folder, paths, files);
      return true;
    } catch (RefusedException | IOException e) {
      return false;
    }
  }

  private static boolean canBeTyped(String command) {
    return command.equals(Printable.of(command)) && command.length() <= MAX_LENGTH;
  }

  /** A command; where an operand looks like an option, all options come before it. */
  private static String command(
      String name, List<String> options, List<String> operands, List<String> lastOptions) {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("refrain.command", "refrain"));
    words.add(name);
    words.addAll(options);
    if (operands.stream().anyMatch(word -> word.startsWith("-"))) {
      words.addAll(lastOptions);
      words.add("--");
      words.addAll(operands);
    } else {
      words.addAll(operands);
      words.addAll(lastOptions);
    }
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
