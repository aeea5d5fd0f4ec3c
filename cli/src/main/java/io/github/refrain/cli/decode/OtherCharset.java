package io.github.refrain.cli.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Guesses what a text is written in that is not UTF-8. */
final class OtherCharset {

  private static final int SAMPLE = 1 << 10;

  private OtherCharset() {}

  /**
   * What to add to the message.
   *
   * @param in stands at the first bad byte
   * @param base the offset in the file of the first byte of the array behind it
   */
  static String hint(ByteBuffer in, long base) {
    int at = in.position();
    if (base + at == 0 && in.remaining() > 1) {
      int mark = (in.get(at) & 0xFF) << 8 | (in.get(at + 1) & 0xFF);
      if (mark == 0xFFFE || mark == 0xFEFF) {
        return "; it looks like UTF-16";
      }
    }
    return isChinese(in.duplicate()) ? "; it looks like GB18030" : "";
  }

  /** Whether what follows reads as GB18030 and is mostly ideographs. */
  private static boolean isChinese(ByteBuffer in) {
    if (!Charset.isSupported("GB18030")) {
      return false;
    }
    in.limit(Math.min(in.limit(), in.position() + SAMPLE));
    CharsetDecoder decoder = Charset.forName("GB18030").newDecoder();
    CharBuffer out = CharBuffer.allocate(SAMPLE);
    CoderResult result = decoder.decode(in, out, false);
    String text = out.flip().toString();
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return !result.isError() && text.length() >= 4 && 2 * ideographs > text.length();
  }
}
