package io.github.refrain.cli.record;

import io.github.refrain.cli.screen.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON as UTF-8. What no UTF-8 can say (lone surrogates) and what a terminal would obey is
 * written as {@code \u202e}: outside of strings JSON has neither.
 */
public final class JsonText extends Writer {

  private static final char NONE = 0;

  private final OutputStream out;
  private char high = NONE; // a surrogate that waits for its other half

  /** A writer to a stream, which is closed with it. */
  public JsonText(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    byte[] plain = new byte[length];
    int size = 0;
    while (size < length && isPlain(chars[from + size])) {
      plain[size] = (byte) chars[from + size];
      size++;
    }
    if (size == length && high == NONE) {
      out.write(plain); // as nearly all, which are numbers and names
    } else {
      writeAny(chars, from, length);
    }
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c <= '~') || c == '\n';
  }

  private void writeAny(char[] chars, int from, int length) throws IOException {
    StringBuilder text = new StringBuilder(length + 8);
    for (int i = from; i < from + length; i++) {
      append(text, chars[i]);
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (high != NONE) {
      out.write(escaped(high).getBytes(StandardCharsets.UTF_8));
    }
    out.close();
  }

  private void append(StringBuilder text, char c) {
    if (high != NONE && Character.isLowSurrogate(c)) {
      int codePoint = Character.toCodePoint(high, c);
      if (Printable.isControl(codePoint)) {
        text.append(escaped(high)).append(escaped(c));
      } else {
        text.append(high).append(c);
      }
      high = NONE;
      return;
    }
    if (high != NONE) {
      text.append(escaped(high));
      high = NONE;
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (c != '\n' && Printable.isControl(c)) {
      text.append(escaped(c));
    } else {
      text.append(c);
    }
  }

  private static String escaped(char c) {
    return "\\u" + Integer.toHexString(0x10000 | c).substring(1);
  }
}
