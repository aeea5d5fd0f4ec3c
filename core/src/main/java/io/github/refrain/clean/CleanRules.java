package io.github.refrain.clean;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may go and which copy stays. Immutable.
 *
 * @param removed what may go; {@link Rule#JOIN} says whether broken sentences are joined
 * @param keep which copy stays
 * @param references the sources of documents that count as seen: their copies stay, and nothing in
 *     them is changed
 * @param decisions if not null, exactly what they say is done, and {@code removed} only tells which
 *     findings should have one
 */
public record CleanRules(
    Set<Rule> removed, Keep keep, Set<String> references, @Nullable List<Decision> decisions) {

  private static final Set<Rule> USUAL =
      Set.copyOf(EnumSet.of(Rule.EXACT, Rule.NEAR, Rule.CONTAINED, Rule.REPEAT));

  /** Checks the parts. */
  public CleanRules {
    requireNonNull(keep, "keep");
    removed = ImmutableSet.copyOf(removed);
    references = ImmutableSet.copyOf(references);
    decisions = decisions == null ? null : ImmutableList.copyOf(decisions);
  }

  /**
   * What goes if nobody says otherwise: copies that are the same but for noise, paragraphs inside
   * longer ones, the later copies of stutters. The first copy stays.
   */
  public static CleanRules usual() {
    return new CleanRules(USUAL, Keep.first(), Set.of(), null);
  }

  /** The same for other kinds. */
  public CleanRules removing(Set<Rule> rules) {
    checkArgument(!rules.isEmpty(), "rules () must not be empty");
    return new CleanRules(rules, keep, references, decisions);
  }

  /** The same with another copy that stays. */
  public CleanRules keeping(Keep other) {
    return new CleanRules(removed, other, references, decisions);
  }

  /** The same where some documents are only looked at. */
  public CleanRules seen(Set<String> sources) {
    return new CleanRules(removed, keep, sources, decisions);
  }

  /** The same where people have decided. */
  public CleanRules decided(List<Decision> byHand) {
    return new CleanRules(removed, keep, references, ImmutableList.copyOf(byHand));
  }
}
