package io.github.refrain.cli.clean;

import io.github.refrain.cli.journal.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Copies a text, changed, from bytes to bytes. It must be UTF-8: then every byte but those that go
 * on a character starts a code point. Memory: the bytes that go.
 */
final class TextCopier {

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
  private static final int PIECE = 1 << 16;

  private final OutputStream out;
  private final List<OwnedEdit> edits;
  private final List<OwnedChange> changes = new ArrayList<>();
  private final ByteArrayOutputStream removed = new ByteArrayOutputStream();
  private int next; // the edit that is under way or comes next
  private boolean inside;
  private long editFrom;

  private TextCopier(OutputStream out, List<OwnedEdit> edits) {
    this.out = out;
    this.edits = edits;
  }

  /**
   * Copies a text.
   *
   * @param edits in order and apart
   * @return what was changed
   */
  static List<OwnedChange> copy(InputStream in, OutputStream out, List<OwnedEdit> edits)
      throws IOException {
    TextCopier copier = new TextCopier(out, edits);
    copier.copy(in);
    return copier.changes;
  }

  private void copy(InputStream in) throws IOException {
    byte[] buffer = new byte[PIECE];
    int filled = in.readNBytes(buffer, 0, MARK.length);
    boolean marked = filled == MARK.length && Arrays.equals(buffer, 0, filled, MARK, 0, filled);
    int done = marked ? filled : 0; // bytes of the buffer that were copied
    out.write(buffer, 0, done);
    long base = 0; // the offset of buffer[0]
    int point = 0;
    int nextPoint = nextPoint();
    while (filled > 0) {
      for (int i = done; i < filled; i++) {
        if ((buffer[i] & 0xC0) != 0x80) { // a byte that starts a code point
          if (point == nextPoint) {
            (inside ? removed : out).write(buffer, done, i - done);
            done = i;
            step(point, base + i);
            nextPoint = nextPoint();
          }
          point++;
        }
      }
      (inside ? removed : out).write(buffer, done, filled - done);
      base += filled;
      done = 0;
      filled = Math.max(0, in.read(buffer));
    }
    step(point, base);
  }

  /** The code point before which an edit begins or ends. */
  private int nextPoint() {
    if (next == edits.size()) {
      return -1;
    }
    return inside ? edits.get(next).edit().end() : edits.get(next).edit().start();
  }

  /** Begins and ends edits before a code point. */
  private void step(int point, long offset) throws IOException {
    while (point == nextPoint()) {
      if (inside) {
        end(edits.get(next));
      } else {
        inside = true;
        editFrom = offset;
        removed.reset();
      }
    }
  }

  private void end(OwnedEdit edit) throws IOException {
    byte[] inserted = edit.edit().replacement().getBytes(StandardCharsets.UTF_8);
    out.write(inserted);
    Change change = Change.wrap(editFrom, removed.toByteArray(), inserted);
    changes.add(new OwnedChange(edit.removal(), change));
    inside = false;
    next++;
  }
}
