package io.github.refrain.cli.page;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import io.github.refrain.Settings;
import io.github.refrain.cli.rows.FindingRows;
import io.github.refrain.cli.rows.Kind;
import io.github.refrain.cli.rows.PageRow;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands on the page before any list: the result in a sentence, kinds, files, errors. */
final class FirstScreen {

  /** As many as fit beside the tiles. */
  private static final int MAX_FILES = 8;

  private final Findings findings;
  private final FindingRows found;
  private final List<PageRow> rows;

  /** What is counted of a file. */
  private record FileCount(int number, long findings) {}

  FirstScreen(Findings findings, FindingRows found) {
    this.findings = findings;
    this.found = found;
    this.rows = found.rows();
  }

  /** The values that the template names. */
  Map<String, Object> values(RunFacts run, Settings settings) {
    Map<String, Object> values = new HashMap<>();
    values.put("sentence", sentence());
    values.put("more", more());
    values.put("tiles", tiles());
    values.put("files", files());
    values.put("hasFiles", !rows.isEmpty());
    values.put("errors", run.errors().stream().map(Printable::of).toList());
    values.put("errorCount", count(run.errorCount(), "input", "inputs"));
    values.put("hasErrors", run.errorCount() > 0);
    values.put("command", Printable.of(run.command()));
    values.put("explain", Printable.of(run.explain()));
    values.put("version", run.version());
    values.put("read", read());
    values.put("settings", settings(run, settings));
    values.put(
        "cut",
        Share.shown(findings.identityCut() > 0 ? findings.identityCut() : Verifier.USUAL_CUT));
    return values;
  }

  /** The result in one sentence: what goes by default. */
  String sentence() {
    Set<Span> copies = new HashSet<>();
    Set<Integer> stutters = new HashSet<>();
    long letters = 0;
    for (PageRow row : rows) {
      Kind kind = Kind.of(row.finding());
      if (kind == Kind.REPEAT) {
        stutters.add(row.group());
        letters += row.letters();
      } else if (kind == Kind.CLUSTER || kind == Kind.CONTAINED) {
        letters +=
            row.parts().stream().filter(part -> goes(part, copies)).mapToLong(Part::letters).sum();
      }
    }
    return copies.isEmpty() && stutters.isEmpty()
        ? "None of %s is a copy.".formatted(count(findings.paragraphs(), "paragraph", "paragraphs"))
        : "%s%s: %s%s can go; nothing is lost that does not stand elsewhere."
            .formatted(
                ofAll(copies.size()),
                stutters.isEmpty() ? "" : ", and " + count(stutters.size(), "stutter", "stutters"),
                count(letters, "letter", "letters"),
                shareOf(letters));
  }

  /** Whether a paragraph goes by default and was not counted before. */
  private static boolean goes(Part part, Set<Span> counted) {
    return part.removable() && part.relation() != Relation.EDITED && counted.add(part.span());
  }

  private String shareOf(long letters) {
    return findings.letters() == 0
        ? ""
        : String.format(Locale.ROOT, ", %.1f %%,", 100.0 * letters / findings.letters());
  }

  private String ofAll(int copies) {
    return String.format(
        Locale.ROOT,
        "%,d of %s %s",
        copies,
        count(findings.paragraphs(), "paragraph", "paragraphs"),
        copies == 1 ? "is a copy" : "are copies");
  }

  private String more() {
    long edited =
        rows.stream()
            .flatMap(row -> row.parts().stream())
            .filter(part -> part.relation() == Relation.EDITED)
            .count();
    return edited == 0
        ? ""
        : count(edited, "more differs", "more differ") + " in some words and should be looked at.";
  }

  private List<Map<String, Object>> tiles() {
    Map<Kind, Set<Integer>> groups = new EnumMap<>(Kind.class);
    Map<Kind, Long> letters = new EnumMap<>(Kind.class);
    long copies = 0;
    for (PageRow row : rows) {
      Kind kind = Kind.of(row.finding());
      boolean first = groups.computeIfAbsent(kind, key -> new HashSet<>()).add(row.group());
      copies += kind == Kind.CLUSTER ? row.parts().size() - 1 : 0;
      letters.merge(kind, first || kind != Kind.CONTAINED ? row.letters() : 0, Long::sum);
    }
    long allCopies = copies;
    return Arrays.stream(Kind.values())
        .map(
            kind -> {
              long places = groups.getOrDefault(kind, Set.of()).size();
              long goes = letters.getOrDefault(kind, 0L);
              return tile(kind, kind == Kind.CLUSTER ? allCopies : places, goes);
            })
        .toList();
  }

  private static Map<String, Object> tile(Kind kind, long number, long letters) {
    return Map.of(
        "id", kind.id(),
        "title", kind.title(),
        "meaning", kind.meaning(),
        "count", String.format(Locale.ROOT, "%,d", number),
        "letters", letters == 0 ? "" : count(letters, "letter", "letters"),
        "key", kind.number() + 1,
        "empty", number == 0);
  }

  private List<Map<String, Object>> files() {
    long[] counts = new long[found.documents().size()];
    for (PageRow row : rows) {
      row.parts().stream()
          .mapToInt(part -> found.documentNumber(part.span().source()))
          .distinct()
          .forEach(document -> counts[document]++);
    }
    return IntStream.range(0, counts.length)
        .mapToObj(i -> new FileCount(i, counts[i]))
        .sorted(
            comparingLong(FileCount::findings)
                .reversed()
                .thenComparing(comparingInt(FileCount::number)))
        .limit(MAX_FILES)
        .map(this::file)
        .toList();
  }

  private Map<String, Object> file(FileCount file) {
    String source = found.documents().get(file.number()).source();
    return Map.of(
        "number",
        file.number(),
        "source",
        Printable.of(source),
        "findings",
        String.format(Locale.ROOT, "%,d", file.findings()));
  }

  private String read() {
    return "%s, %s%s"
        .formatted(
            count(findings.documents(), "document", "documents"),
            count(findings.paragraphs(), "paragraph", "paragraphs"),
            findings.letters() == 0 ? "" : ", " + count(findings.letters(), "letter", "letters"));
  }

  private String settings(RunFacts run, Settings settings) {
    List<String> words = new ArrayList<>();
    words.add(
        "looked for "
            + settings.searches().stream()
                .sorted()
                .map(search -> search.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    if (findings.identityCut() > 0) {
      words.add("identity cut " + Share.shown(findings.identityCut()) + ", " + run.cutOrigin());
    }
    words.add("wrong characters " + settings.ocrError());
    words.add("shortest passage " + count(settings.minPassage(), "letter", "letters"));
    words.add("seed " + settings.seed());
    return String.join(" · ", words);
  }
}
