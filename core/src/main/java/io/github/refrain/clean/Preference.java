package io.github.refrain.clean;

import com.google.common.collect.ImmutableList;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Stutter;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.text.Letters;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Ranks the members of a cluster, the one that should stay first. */
final class Preference {

  private final Keep keep;
  private final JumpLines jumpLines;

  /**
   * The members in order.
   *
   * @param consensus what most of them say, where that was asked for; else empty
   */
  record Ranking(List<Member> members, String consensus) {
    Ranking {
      members = ImmutableList.copyOf(members);
    }
  }

  private record Scored(Member member, int score) {}

  Preference(Keep keep, JumpLines jumpLines) {
    this.keep = keep;
    this.jumpLines = jumpLines;
  }

  Ranking rank(List<Member> members) {
    return switch (keep.kind()) {
      case FIRST -> by(member -> 0, members, "");
      case FROM -> by(member -> keep.prefers(member.span().source()) ? 0 : 1, members, "");
      case LONGEST -> by(member -> -letters(member), members, "");
      case CLEANEST -> {
        int[] consensus = Consensus.of(members.stream().map(this::points).toList());
        EditDistance distance = new EditDistance(consensus);
        String text = new String(consensus, 0, consensus.length);
        yield by(member -> distance.to(points(member), Integer.MAX_VALUE / 2), members, text);
      }
    };
  }

  private static Ranking by(ToIntFunction<Member> score, List<Member> members, String consensus) {
    List<Member> ranked =
        members.stream()
            .map(member -> new Scored(member, score.applyAsInt(member)))
            .sorted(Comparator.comparingInt(Scored::score).thenComparing(s -> s.member().span()))
            .map(Scored::member)
            .toList();
    return new Ranking(ranked, consensus);
  }

  private int letters(Member member) {
    return Stutter.cut(Letters.of(jumpLines.body(member.span()))).length();
  }

  private int[] points(Member member) {
    return jumpLines.body(member.span()).codePoints().toArray();
  }
}
