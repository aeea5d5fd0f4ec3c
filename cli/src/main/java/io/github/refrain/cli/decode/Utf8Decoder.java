package io.github.refrain.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decodes UTF-8 and lets nothing else pass. The platform's decoder, which replaces what is wrong,
 * does the work; only where its result has a replacement character the bytes are looked at again.
 *
 * <p>Cost: texts are decoded piece by piece, so a file of any size needs twice its text in memory
 * and not its bytes.
 */
public final class Utf8Decoder {

  /** The longest text that is read: what a {@code String} holds at two bytes a {@code char}. */
  private static final int MAX_CHARS = (1 << 30) - 16;

  private static final int PIECE = 1 << 15; // small, since most files are
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final ByteBuffer MARK_BYTES = StandardCharsets.UTF_8.encode("\uFEFF");
  private static final char REPLACEMENT = '\uFFFD';

  private final boolean lenient;
  private final String unit;
  private long replaced;

  /**
   * A decoder for one file.
   *
   * @param lenient whether bad bytes are replaced instead of refused
   * @param unit what offsets in messages count
   */
  public Utf8Decoder(boolean lenient, String unit) {
    this.lenient = lenient;
    this.unit = unit;
  }

  /** How many bad bytes were replaced. */
  public long replaced() {
    return replaced;
  }

  /** The whole of a stream, without a byte order mark. */
  public String decode(InputStream in) throws IOException {
    List<String> pieces = new ArrayList<>();
    byte[] buffer = new byte[PIECE];
    long chars = 0;
    long offset = 0;
    int kept = 0;
    boolean more = true;
    while (more) {
      int read = in.readNBytes(buffer, kept, PIECE - kept);
      int end = kept + read;
      more = end == PIECE;
      int cut = more ? lastBoundary(buffer, end) : end;
      String piece = decode(buffer, 0, cut, offset);
      chars += piece.length();
      checkLength(chars);
      pieces.add(piece);
      System.arraycopy(buffer, cut, buffer, 0, end - cut);
      kept = end - cut;
      offset += cut;
    }
    return String.join("", pieces);
  }

  /**
   * A stretch of bytes.
   *
   * @param offset where {@code from} stands in the file; at 0 a byte order mark is dropped
   */
  public String decode(byte[] bytes, int from, int to, long offset) throws BadInputException {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      text = decodeSlowly(ByteBuffer.wrap(bytes, from, to - from), offset - from);
    }
    boolean mark = offset == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return mark ? text.substring(1) : text;
  }

  /**
   * How many bytes stand before a character of a decoded stretch, a byte order mark included.
   *
   * @param chars how many UTF-16 units stand before it
   * @param in the stretch
   * @param offset where it stands in the file
   */
  static int bytesBefore(int chars, ByteBuffer in, long offset) {
    int start = in.position();
    ByteBuffer first = in.slice(start, Math.min(MARK_BYTES.limit(), in.remaining()));
    int mark = offset == 0 && first.equals(MARK_BYTES) ? 1 : 0;
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(in, CharBuffer.allocate(chars + mark), true);
    return in.position() - start;
  }

  private String decodeSlowly(ByteBuffer in, long base) throws BadInputException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(in.remaining());
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (!lenient) {
        throw new BadInputException(notUtf8(in, base));
      }
      replaced += result.length();
      in.position(in.position() + result.length());
      out.put(REPLACEMENT);
    }
    return out.flip().toString();
  }

  private String notUtf8(ByteBuffer in, long base) {
    int bad = in.get(in.position()) & 0xFF;
    return String.format(
        Locale.ROOT,
        "%s %d: not UTF-8 (byte 0x%02X)%s",
        unit,
        base + in.position(),
        bad,
        OtherCharset.hint(in, base));
  }

  /** Where the last character that is whole ends, as far as four bytes tell. */
  private static int lastBoundary(byte[] bytes, int end) {
    for (int lead = end - 1; lead >= end - 3; lead--) {
      int b = bytes[lead] & 0xFF;
      if (b >= 0xC0) {
        int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return lead + length > end ? lead : end;
      }
      if (b < 0x80) {
        return end;
      }
    }
    return end;
  }

  private static void checkLength(long chars) throws BadInputException {
    if (chars > MAX_CHARS) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "longer than %,d characters, the longest text that is read; cut it into several",
              MAX_CHARS));
    }
  }
}
