package io.github.refrain.clean;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Range;
import io.github.refrain.clean.Plan.Cut;
import io.github.refrain.link.Jump;
import io.github.refrain.link.Split;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes out of documents what was found to repeat, and says of everything that goes why it goes and
 * where its text stands.
 *
 * <pre>{@code
 * Findings findings = DuplicateFinder.withDefaults().find(documents);
 * CleanedText cleaned = TextCleaner.withDefaults().clean(documents, findings);
 * cleaned.documents().forEach(document -> write(document.source(), document.text()));
 * cleaned.removals().forEach(System.out::println);
 * }</pre>
 *
 * <p>Nothing is lost: a stretch goes only if its text stands elsewhere, in a stretch of which
 * nothing has gone, or which went by the same rule. Nothing that was read whole goes for a text
 * with U+FFFD in it, which stands for bytes that could not be decoded; of copies one with the
 * fewest of them stays. Jump lines that lead somewhere stay unless the copy that stays has the
 * same, or they are asked for. What is a {@code variant} stays. Where people have decided, nothing
 * else goes, and what they want gone stays if its text would be lost.
 *
 * <p>The same documents and findings give the same text. Cost of one cleaning: linear in the
 * findings and in the documents that change; an alignment for each copy, stutter, passage or
 * contained paragraph that is not letter by letter the same, and up to 16 for a copy that was
 * edited. Immutable; may be shared by threads.
 */
public final class TextCleaner {

  private static final Set<Rule> CUTS = Set.of(Rule.OVERLAP, Rule.JUMP, Rule.JOIN);

  private final CleanRules rules;

  private TextCleaner(CleanRules rules) {
    this.rules = requireNonNull(rules, "rules");
  }

  /** A cleaner with {@link CleanRules#usual}. */
  public static TextCleaner withDefaults() {
    return of(CleanRules.usual());
  }

  /** A cleaner with rules. */
  public static TextCleaner of(CleanRules rules) {
    return new TextCleaner(rules);
  }

  /**
   * Cleans documents of what was found in them.
   *
   * @param documents all that were searched, with the texts that were: places in another text are
   *     others
   * @param findings what was found; jump lines among them ({@code Settings.Search.JUMP_LINES}) make
   *     it sure that none is lost
   * @throws NullPointerException if a finding is in a document that is missing
   * @throws IllegalArgumentException if two documents have one source, or the first place of a
   *     finding lies behind the end of its document: then others were searched
   */
  public CleanedText clean(Collection<Document> documents, Findings findings) {
    requireNonNull(findings, "findings");
    Plan plan = new Plan(documents, rules.references());
    findings.all().forEach(finding -> requireInside(finding.first(), plan));
    Choices choices = new Choices(rules);
    decide(findings, plan, choices);
    List<Removal> removals = withEdits(plan);
    removals.addAll(joins(findings.of(Split.class), plan, choices, removals));
    removals.sort(Comparator.comparing(Removal::span).thenComparing(Removal::key));
    return new CleanedText(documents, removals, choices.undecided());
  }

  private static void requireInside(Span span, Plan plan) {
    int chars = plan.document(span.source()).content().length(); // no fewer than code points
    checkArgument(
        span.end() <= chars,
        "a finding ends at %s in '%s', which has %s characters; it was found in another text",
        span.end(),
        span.source(),
        chars);
  }

  /**
   * The same, and then again what shows only in the cleaned documents, until nothing more is found.
   * They are searched again if a paragraph that stays is another text than before: if a passage or
   * a jump line was cut out, or a stutter found within or beside one that stayed; and, where
   * sentences are joined, after any removal, since what then stands side by side may be one
   * sentence. All else cleans in one go. Where people have decided, once is all.
   *
   * <p>All places are those of the documents as they came. The {@link Removal#key} of what a later
   * search has found is a key of that search; the first one has no finding of that name.
   *
   * <p>Cost: a whole search and a cleaning for each further round.
   *
   * @param again searches cleaned documents as these were searched, with the same cut
   */
  public CleanedText clean(
      Collection<Document> documents, Findings findings, Function<List<Document>, Findings> again) {
    requireNonNull(again, "again");
    CleanedText first = clean(documents, findings);
    if (rules.decisions() != null || !mayShowMore(findings, first)) {
      return first;
    }
    Rounds rounds = new Rounds(documents);
    rounds.add(first);
    for (boolean goesOn = true; goesOn; ) {
      List<Document> left = rounds.documents();
      Findings found = again.apply(left);
      CleanedText next = clean(left, found);
      goesOn = rounds.add(next) && mayShowMore(found, next);
    }
    return rounds.cleaned(first);
  }

  /**
   * Whether a paragraph that stays is another text than the one that was compared, or, where
   * sentences are joined, stands beside others.
   */
  private boolean mayShowMore(Findings findings, CleanedText cleaned) {
    boolean joins = rules.removed().contains(Rule.JOIN);
    return (joins && !cleaned.removals().isEmpty())
        || cleaned.removals().stream().anyMatch(TextCleaner::isCut)
        || RepeatStep.areNested(cleaned.removals())
        || RepeatStep.leaveOneBeside(cleaned.removals(), findings.repeats());
  }

  /** Whether a part of a paragraph was cut out; a jump line that went with its block was none. */
  private static boolean isCut(Removal removal) {
    return CUTS.contains(removal.rule()) && (removal.rule() != Rule.JUMP || removal.copy() == null);
  }

  /** Whole paragraphs first, since what goes with them needs no rule of its own. */
  private void decide(Findings findings, Plan plan, Choices choices) {
    JumpLines jumpLines = new JumpLines(findings, plan);
    CopyRemover remover = new CopyRemover(plan, jumpLines);
    Preference preference = new Preference(rules.keep(), jumpLines);
    double cut = findings.identityCut() > 0 ? findings.identityCut() : Verifier.USUAL_CUT;
    Verifier verifier = new Verifier(cut);
    ClusterStep clusters = new ClusterStep(plan, jumpLines, choices, preference, remover, verifier);
    findings.clusters().forEach(clusters::apply);
    new ContainedStep(plan, jumpLines, choices, remover).apply(findings.contained());
    if (!choices.byHand()) {
      remover.keepReading();
      remover.removeJumpLines(); // who decides by hand decides on each of them
    }
    new RepeatStep(plan, choices, verifier).apply(findings.repeats());
    OverlapStep overlaps = new OverlapStep(plan, choices, rules.keep(), verifier);
    findings.overlaps().forEach(overlaps::apply);
    JumpStep jumps = new JumpStep(plan, choices);
    findings.of(Jump.class).forEach(jumps::apply);
  }

  private static List<Removal> joins(
      List<Split> splits, Plan plan, Choices choices, List<Removal> removals) {
    ListMultimap<String, Split> bySource = ArrayListMultimap.create();
    for (Split split : splits) {
      choices.ask(split, List.of(Rule.JOIN));
      if (choices.goes(split, Rule.JOIN, split.right()) && mayJoin(split, plan)) {
        bySource.put(split.left().source(), split);
      }
    }
    Hyphens hyphens =
        Hyphens.of(plan.documents(), List.copyOf(bySource.values()), split -> word(split, plan));
    Map<String, List<Edit>> edits = Edits.bySource(removals);
    List<Removal> joins = new ArrayList<>();
    bySource
        .asMap()
        .forEach(
            (source, inSource) ->
                joins.addAll(
                    Joiner.join(
                        plan.document(source),
                        edits.getOrDefault(source, List.of()),
                        List.copyOf(inSource),
                        hyphens)));
    return joins;
  }

  private static Hyphens.Word word(Split split, Plan plan) {
    PointText text = plan.text(split.left().source());
    return Hyphens.Word.between(text.text(split.left()), text.text(split.right()));
  }

  /** Whether both parts stand in one document that may be changed, and have lost nothing. */
  private static boolean mayJoin(Split split, Plan plan) {
    return split.left().source().equals(split.right().source())
        && !plan.isReference(split.left())
        && plan.isWhole(split.left())
        && plan.isWhole(split.right());
  }

  /** The removals with what is done to the documents, and with the copies that stand in the end. */
  private static List<Removal> withEdits(Plan plan) {
    List<Cut> cuts = plan.cuts();
    Map<String, List<Stretch>> stretches = new HashMap<>();
    for (int i = 0; i < cuts.size(); i++) {
      String source = cuts.get(i).removal().span().source();
      List<Stretch> inSource = stretches.computeIfAbsent(source, key -> new ArrayList<>());
      for (Range<Integer> range : cuts.get(i).ranges()) {
        inSource.add(
            Stretch.of(plan.text(source), i, range.lowerEndpoint(), range.upperEndpoint()));
      }
    }
    List<List<Edit>> edits = new ArrayList<>();
    cuts.forEach(cut -> edits.add(new ArrayList<>()));
    stretches.forEach(
        (source, inSource) -> {
          ListMultimap<Integer, Edit> made = EditBuilder.edits(plan.text(source).text(), inSource);
          made.asMap().forEach((owner, of) -> edits.get(owner).addAll(of));
        });
    List<Removal> removals = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      Removal removal = cuts.get(i).removal();
      removals.add(removal.standing(plan).with(edits.get(i)));
    }
    return removals;
  }
}
