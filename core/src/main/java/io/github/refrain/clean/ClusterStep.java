package io.github.refrain.clean;

import static java.util.Comparator.comparingInt;

import io.github.refrain.align.Stutter;
import io.github.refrain.fact.Facts;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Match;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the members of clusters but one. Those that are no such copies of that one as may go
 * can be copies of each other: of them, too, one stays. Cost: linear in the members, since no more
 * than {@value #MAX_STAYING} that stay are compared with the others.
 */
final class ClusterStep {

  /** Of a text that was edited oftener only equal copies are looked for: else time is quadratic. */
  private static final int MAX_STAYING = 16;

  private final Plan plan;
  private final JumpLines jumpLines;
  private final Choices choices;
  private final Preference preference;
  private final CopyRemover remover;
  private final Verifier verifier;

  ClusterStep(
      Plan plan,
      JumpLines jumpLines,
      Choices choices,
      Preference preference,
      CopyRemover remover,
      Verifier verifier) {
    this.plan = plan;
    this.jumpLines = jumpLines;
    this.choices = choices;
    this.preference = preference;
    this.remover = remover;
    this.verifier = verifier;
  }

  void apply(Cluster cluster) {
    choices.ask(cluster, cluster.copies().stream().map(copy -> Rule.of(copy.relation())).toList());
    List<Member> members =
        cluster.members().stream().filter(member -> plan.isWhole(member.span())).toList();
    if (members.size() < 2) {
      return;
    }
    Preference.Ranking ranking = preference.rank(members);
    List<Member> left = new ArrayList<>(ranking.members());
    left.sort(
        comparingInt((Member member) -> plan.lostCharacters(member.span()))
            .thenComparing(member -> mayGo(cluster, member))); // stable
    for (int staying = 0; left.size() > 1 && staying < MAX_STAYING; staying++) {
      Member stays = left.remove(0); // the first of the best read ones that are least to go
      left.removeIf(member -> goes(cluster, member, stays, ranking.consensus()));
    }
    Map<Letters, Member> firsts = new HashMap<>(); // of those that nobody was compared with
    for (Member member : left) {
      Member first = firsts.putIfAbsent(letters(member), member);
      if (first != null) {
        goes(cluster, member, first, ranking.consensus());
      }
    }
  }

  private boolean goes(Cluster cluster, Member member, Member stays, String consensus) {
    Candidate candidate = candidate(cluster, member, stays);
    return candidate != null
        && choices.goes(cluster, candidate.rule(), member.span())
        && remover.remove(candidate, consensus);
  }

  /** Whether a member can be done without, by where it stands and what people said. */
  private boolean mayGo(Cluster cluster, Member member) {
    boolean chosen = !choices.byHand() || choices.goes(cluster, Rule.EXACT, member.span());
    return chosen && !plan.isReference(member.span());
  }

  /**
   * What a member is to the one that stays; null where it is no copy of it. The cluster says what
   * it is to its own kept member, which is the same if that one has the same letters; else the two
   * are compared.
   */
  private @Nullable Candidate candidate(Cluster cluster, Member member, Member stays) {
    boolean same = stays.relation() == Relation.KEPT || stays.relation() == Relation.EXACT;
    if (same || member.relation() == Relation.KEPT) {
      Member other = same ? member : stays;
      Rule rule = rule(other.relation(), member, stays);
      return new Candidate(rule, member.span(), stays.span(), other.identity(), cluster);
    }
    Match match = verifier.verify(letters(stays).toArray(), letters(member).toArray());
    if (!match.verdict().isMatch()) {
      return null;
    }
    Rule rule = rule(Relation.of(match.verdict()), member, stays);
    return new Candidate(rule, member.span(), stays.span(), match.identity(), cluster);
  }

  /**
   * Of the same letters, but with other numbers, a copy is an edited one; so is one with another
   * word that tells a fact.
   */
  private Rule rule(Relation relation, Member member, Member stays) {
    if (relation == Relation.EDITED) {
      return Rule.EDITED;
    }
    String text = jumpLines.body(member.span());
    String other = jumpLines.body(stays.span());
    return Facts.areSame(relation, text, other) ? Rule.of(relation) : Rule.EDITED;
  }

  private Letters letters(Member member) {
    return Stutter.cut(Letters.of(jumpLines.body(member.span())));
  }
}
