package io.github.refrain.cli;

import com.google.common.collect.ImmutableMap;
import io.github.refrain.Settings.Search;
import io.github.refrain.clean.CleanRules;
import io.github.refrain.clean.Keep;
import io.github.refrain.clean.Rule;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.InputFile;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.clean.SourcePattern;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say what goes and which copy stays. */
final class CleanOptions {

  private static final String USUAL = "exact,near,contained,repeats";

  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    RULES.put("exact", Rule.EXACT);
    RULES.put("near", Rule.NEAR);
    RULES.put("contained", Rule.CONTAINED);
    RULES.put("repeats", Rule.REPEAT);
    RULES.put("edited", Rule.EDITED);
    RULES.put("overlaps", Rule.OVERLAP);
    RULES.put("jumps", Rule.JUMP);
  }

  /** What is hardly a pattern of sources: a word, or signs that only other patterns have. */
  private static final Pattern ODD = Pattern.compile("[A-Za-z]*|.*[\\[\\]{}\\\\].*");

  /** What {@code --keep} takes beside patterns. */
  private static final Map<String, Keep> KEEPS =
      ImmutableMap.of(
          "first", Keep.first(), "longest", Keep.longest(), "cleanest", Keep.cleanest());

  @Option(
      names = "--remove",
      paramLabel = "KINDS",
      defaultValue = USUAL,
      description = {
        "What goes, separated by commas (${DEFAULT-VALUE}):",
        "exact, near, edited: later copies of a paragraph that are the same text, differ by noise,"
            + " by a few words",
        "contained: paragraphs that stand whole inside longer ones",
        "repeats: the later copies of a stutter",
        "overlaps: passages that another paragraph has too are cut out",
        "jumps: jump lines. Notices that differ in their figures are never removed."
      })
  private String remove = USUAL;

  @Option(
      names = "--keep",
      paramLabel = "COPY",
      defaultValue = "first",
      description = {
        "Which copy of a text stays, for each text by itself: the first, the longest, the cleanest"
            + " (the one most like what most copies say, so of two it is the first), or the first from sources that a pattern"
            + " of ?, * and ** matches, such as 'paper-a/**' (${DEFAULT-VALUE})."
      })
  private String keep = "first";

  @Option(
      names = "--join",
      description = "Join broken sentences: the second part is moved up to the first.")
  private boolean join;

  /** The rules with what was typed. */
  CleanRules rules() throws UsageException {
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    for (String name : remove.split(",", -1)) {
      Rule rule = RULES.get(name.strip());
      if (rule == null) {
        throw new UsageException(
            "--remove: '" + name + "' is none of: " + String.join(", ", RULES.keySet()));
      }
      rules.add(rule);
    }
    if (join) {
      rules.add(Rule.JOIN);
    }
    return CleanRules.usual().removing(rules).keeping(keep());
  }

  /**
   * What must be looked for: jump lines, since a copy may carry one that must stay; where they lead
   * and broken sentences only where that is asked for.
   */
  Set<Search> searches(boolean byHand) {
    boolean jumps = join || byHand || remove.contains("jumps");
    return jumps ? EnumSet.allOf(Search.class) : EnumSet.complementOf(EnumSet.of(Search.JUMPS));
  }

  private Keep keep() {
    Keep named = KEEPS.get(keep);
    return named == null ? Keep.from(new SourcePattern(keep)) : named;
  }

  /**
   * Refuses a mistyped word before anything is read, where the names of the files tell.
   *
   * @throws UsageException if it is a mere word or has signs that mean nothing here, is like none
   *     of them, and none holds records, whose sources nobody knows yet
   */
  void checkKnown(FileList files, FileList seen) throws UsageException {
    List<InputFile> all = new ArrayList<>(files.files());
    all.addAll(seen.files());
    if (all.stream().noneMatch(InputFile::hasRecords)) {
      checkOdd(all.stream().map(InputFile::source).toList());
    }
  }

  /**
   * Says so if a pattern matches no text, since then it chooses nothing.
   *
   * @throws UsageException if it is a mere word, which was rather to be one of those that are
   *     known, or has signs that mean nothing here, as [a-z] does
   */
  void checkMatched(Collection<Document> documents, Notices notices) throws UsageException {
    List<String> sources = documents.stream().map(Document::source).toList();
    if (isMatched(sources)) {
      return;
    }
    checkOdd(sources);
    notices.note("--keep " + keep, "no source is like that; of each text the first copy stays");
  }

  private boolean isMatched(List<String> sources) {
    return KEEPS.containsKey(keep) || sources.stream().anyMatch(new SourcePattern(keep));
  }

  private void checkOdd(List<String> sources) throws UsageException {
    if (ODD.matcher(keep).matches() && !isMatched(sources)) {
      throw new UsageException(
          "--keep: '"
              + keep
              + "' is none of: "
              + String.join(", ", KEEPS.keySet())
              + "; and as a pattern of ?, * and ** it matches no text that could be read");
    }
  }

  /** Adds what a journal says of them. */
  void addTo(Map<String, String> settings) {
    Set<String> kinds = new TreeSet<>();
    for (String name : remove.split(",", -1)) {
      kinds.add(name.strip());
    }
    settings.put("remove", String.join(",", kinds));
    settings.put("keep", keep);
    settings.put("join", Boolean.toString(join));
  }
}
