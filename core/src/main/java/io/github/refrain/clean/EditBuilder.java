package io.github.refrain.clean;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.refrain.text.Blanks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes stretches out of one document together with the white space that they leave. Whole lines go
 * with their ends; of the blank lines before and behind them the larger group stays, so what they
 * stood between is set apart as it was. Within a line one space stays where two would meet.
 */
final class EditBuilder {

  private final LineBounds lines;
  private final ListMultimap<Integer, Edit> edits = ArrayListMultimap.create(); // by owner
  private int done; // where the white space that went last ends

  private EditBuilder(String text) {
    this.lines = new LineBounds(text);
  }

  /** The edits of each owner; the stretches lie apart from each other. */
  static ListMultimap<Integer, Edit> edits(String text, List<Stretch> stretches) {
    EditBuilder builder = new EditBuilder(text);
    List<Stretch> ordered = new ArrayList<>(stretches);
    ordered.sort(Comparator.comparingInt(Stretch::from));
    builder.add(ordered);
    return builder.edits;
  }

  private void add(List<Stretch> ordered) {
    for (int first = 0; first < ordered.size(); ) {
      int end = endOfRun(ordered, first);
      if (isWholeLines(ordered.subList(first, end))) {
        end = endOfLines(ordered, end);
        addLines(ordered.subList(first, end));
      } else {
        int limit = end < ordered.size() ? ordered.get(end).from() : lines.length();
        addInline(ordered.subList(first, end), limit);
      }
      first = end;
    }
  }

  /** One past the last of the stretches from one on with no more than spaces between them. */
  private int endOfRun(List<Stretch> ordered, int first) {
    int end = first + 1;
    while (end < ordered.size()
        && lines.spaceBehind(ordered.get(end - 1).to()) >= ordered.get(end).from()
        && !isWholeLines(ordered.subList(end, end + 1))) {
      end++;
    }
    return end;
  }

  /** One past the last of the runs of whole lines that follow on the next lines. */
  private int endOfLines(List<Stretch> ordered, int from) {
    int end = from;
    while (end < ordered.size() && isNextLine(ordered.get(end - 1), ordered.get(end))) {
      int next = endOfRun(ordered, end);
      if (!isWholeLines(ordered.subList(end, next))) {
        break;
      }
      end = next;
    }
    return end;
  }

  private boolean isWholeLines(List<Stretch> run) {
    return lines.isStart(lines.spaceBefore(run.get(0).from()))
        && lines.isEnd(lines.spaceBehind(run.get(run.size() - 1).to()));
  }

  /** Whether only blank lines stand between the end of a line and a stretch. */
  private boolean isNextLine(Stretch stretch, Stretch next) {
    int lineStart = lines.behindBreak(lines.spaceBehind(stretch.to()));
    return lines.behindBlankLines(lineStart) == lines.spaceBefore(next.from());
  }

  private void addLines(List<Stretch> run) {
    int from = lines.spaceBefore(run.get(0).from());
    int to = lines.behindBreak(lines.spaceBehind(run.get(run.size() - 1).to()));
    int before = lines.beforeBlankLines(from);
    int behind = lines.behindBlankLines(to);
    boolean isFirst = before == 0;
    boolean isLast = behind == lines.length() || lines.spaceBehind(behind) == lines.length();
    boolean fewerBefore = lines.breaks(before, from) < lines.breaks(to, behind);
    if (!isFirst && (isLast || fewerBefore)) {
      boolean open = to == lines.length() && !Blanks.isBreak(lines.charAt(to - 1));
      addBackwards(run, open ? lines.beforeBreak(before) : before);
    } else {
      addForwards(run, behind);
    }
  }

  /** Each stretch with the blank lines behind it. */
  private void addForwards(List<Stretch> run, int end) {
    for (int i = 0; i < run.size(); i++) {
      Stretch stretch = run.get(i);
      int to = i + 1 < run.size() ? lines.spaceBefore(run.get(i + 1).from()) : end;
      edits.put(stretch.owner(), stretch.removal(lines.spaceBefore(stretch.from()), to));
    }
  }

  /** Each stretch with the blank lines before it. */
  private void addBackwards(List<Stretch> run, int start) {
    int from = start;
    for (Stretch stretch : run) {
      int to = lines.spaceBehind(stretch.to());
      to = lines.isEnd(to) ? lines.behindBreak(to) : to;
      edits.put(stretch.owner(), stretch.removal(from, to));
      from = to;
    }
  }

  /** Stretches with no more than spaces between them, within a line or from one into another. */
  private void addInline(List<Stretch> run, int limit) {
    int from = run.get(0).from();
    int to = run.get(run.size() - 1).to();
    int before = Math.max(done, lines.spaceBefore(from));
    int behind = Math.min(limit, lines.spaceBehind(to));
    if (before < from || lines.isStart(from)) {
      from = lines.isEnd(behind) ? before : from;
      to = behind;
    }
    done = to;
    for (int i = 0; i < run.size(); i++) {
      Stretch stretch = run.get(i);
      int newFrom = i == 0 ? from : stretch.from();
      int newTo = i + 1 < run.size() ? run.get(i + 1).from() : to;
      edits.put(stretch.owner(), stretch.removal(newFrom, newTo));
    }
  }
}
