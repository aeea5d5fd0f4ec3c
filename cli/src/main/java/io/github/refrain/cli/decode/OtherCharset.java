package io.github.refrain.cli.decode;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.stream.Stream;

/** Guesses what a text is written in that is not UTF-8. */
final class OtherCharset {

  private static final int SAMPLE = 1 << 10;

  private static final int MIN_BYTES = 4; // a letter and a zero may be just that

  private static final int PAIRS_TO_ZEROS = 2; // where half of the letters are Latin

  private static final int MOST_TO_OTHERS = 10; // letters with a zero in the other byte are rare

  private OtherCharset() {}

  /**
   * What to add to the message.
   *
   * @param in stands at the first bad byte
   * @param base the offset in the file of the first byte of the array behind it
   */
  static String hint(ByteBuffer in, long base) {
    if (base + in.position() == 0 && isUtf16Mark(in)) {
      return "; it looks like UTF-16";
    }
    if (isChineseUtf16(in, base)) {
      return "; it looks like UTF-16";
    }
    return isChinese(in.duplicate()) ? "; it looks like GB18030" : "";
  }

  /** Whether bytes begin with the byte order mark of UTF-16. */
  private static boolean isUtf16Mark(ByteBuffer in) {
    int at = in.position();
    int mark = in.remaining() < 2 ? 0 : (in.get(at) & 0xFF) << 8 | (in.get(at + 1) & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  /**
   * Where UTF-16 shows: where its zeros begin, -1 if it is none. Latin letters, digits, spaces and
   * marks have one in every second byte; zeros that stand anywhere else (blocks of them, single
   * ones) are characters of UTF-8. Where there is a mark, it is wrong from the mark on.
   */
  static int firstOfUtf16(ByteBuffer in) {
    int[] zeros = new int[2];
    int first = -1;
    for (int i = in.position(); i < in.limit(); i++) {
      if (in.get(i) == 0) {
        zeros[(i - in.position()) % 2]++;
        first = first < 0 ? i : first;
      }
    }
    int most = Math.max(zeros[0], zeros[1]);
    int others = Math.min(zeros[0], zeros[1]); // of letters such as U+4E00
    boolean many = 2L * PAIRS_TO_ZEROS * most >= in.remaining();
    boolean oneSided = (long) MOST_TO_OTHERS * others <= most;
    first = isUtf16Mark(in) ? in.position() : first;
    return many && oneSided && in.remaining() >= MIN_BYTES ? first : -1;
  }

  /**
   * Whether all that is there reads as Chinese in UTF-16. Few of its letters have a zero, but line
   * ends do; bytes of no other charset have zeros and read as ideographs.
   */
  private static boolean isChineseUtf16(ByteBuffer in, long base) {
    int first = in.position() - (int) Math.min(in.position(), (base + in.position()) % 2);
    ByteBuffer whole = in.duplicate().position(first);
    return Stream.of(UTF_16LE, UTF_16BE)
        .map(charset -> decoded(whole.duplicate(), charset))
        .anyMatch(text -> isChinese(text) && text.indexOf('\n') >= 0);
  }

  /** Whether what follows reads as GB18030 and is mostly ideographs. */
  private static boolean isChinese(ByteBuffer in) {
    in.limit(Math.min(in.limit(), in.position() + SAMPLE));
    return Charset.isSupported("GB18030") && isChinese(decoded(in, Charset.forName("GB18030")));
  }

  private static boolean isChinese(String text) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return text.length() >= 4 && 2 * ideographs > text.length();
  }

  /** The text but for a character that is cut off at the end; empty where the bytes are no text. */
  private static String decoded(ByteBuffer in, Charset charset) {
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = charset.newDecoder().decode(in, out, false);
    return result.isError() ? "" : out.flip().toString();
  }
}
