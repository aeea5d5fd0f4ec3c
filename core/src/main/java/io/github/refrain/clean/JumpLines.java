package io.github.refrain.clean;

import io.github.refrain.link.Jump;
import io.github.refrain.match.Findings;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The jump lines of documents, by their places. */
final class JumpLines {

  private final Map<String, NavigableMap<Integer, Jump>> bySource = new HashMap<>();
  private final Plan plan;

  JumpLines(Findings findings, Plan plan) {
    this.plan = plan;
    for (Jump jump : findings.of(Jump.class)) {
      bySource
          .computeIfAbsent(jump.first().source(), source -> new TreeMap<>())
          .put(jump.first().start(), jump);
    }
  }

  /** Those inside a stretch. */
  Collection<Jump> in(Span span) {
    return of(span).subMap(span.start(), span.end()).values();
  }

  /** A paragraph without the jump lines in it. */
  String body(Span span) {
    PointText text = plan.text(span.source());
    StringBuilder body = new StringBuilder();
    int from = span.start();
    for (Jump jump : in(span)) {
      Span line = jump.first();
      if (line.length() < span.length() && line.start() >= from && line.end() <= span.end()) {
        body.append(text.text(from, line.start()));
        from = line.end();
      }
    }
    return body.append(text.text(from, span.end())).toString();
  }

  /** The one that stands by itself directly behind a stretch; null if there is none. */
  @Nullable Jump behind(Span span) {
    Map.Entry<Integer, Jump> next = of(span).ceilingEntry(span.end());
    return next == null || !isApart(span, next.getValue().first()) ? null : next.getValue();
  }

  /** The one that stands by itself directly before a stretch. */
  @Nullable Jump before(Span span) {
    Map.Entry<Integer, Jump> last = of(span).lowerEntry(span.start());
    return last == null || !isApart(last.getValue().first(), span) ? null : last.getValue();
  }

  /**
   * Whether two jump lines lead to the same page in the same direction, with the same headline
   * before it on the line or with none; where the page is lost, whether they have the same letters.
   */
  boolean agree(Jump one, Jump other) {
    JumpLine line = one.line();
    boolean lost = line.page().equals(JumpLine.UNKNOWN_PAGE);
    return line.direction() == other.line().direction()
        && line.page().equals(other.line().page())
        && headline(one).equals(headline(other))
        && (!lost || letters(one.first()).equals(letters(other.first())));
  }

  private Letters headline(Jump jump) {
    Span headline = jump.line().headline();
    return headline == null ? Letters.of("") : letters(headline);
  }

  private Letters letters(Span span) {
    return Letters.of(plan.text(span.source()).text(span));
  }

  /** Whether nothing but a line's end, and white space, stands between two stretches. */
  private boolean isApart(Span first, Span second) {
    int from = first.end();
    int to = second.start();
    PointText text = plan.text(first.source());
    return from < to && text.isBlank(from, to) && text.hasBreak(from, to);
  }

  private NavigableMap<Integer, Jump> of(Span span) {
    return bySource.getOrDefault(span.source(), new TreeMap<>());
  }
}
