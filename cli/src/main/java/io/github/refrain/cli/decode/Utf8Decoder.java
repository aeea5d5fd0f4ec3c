package io.github.refrain.cli.decode;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Futures;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 and lets nothing else pass.
 *
 * <p>Cost: texts are read and decoded piece by piece, a long one on other threads besides, so a
 * file of any size needs twice its text in memory and few of its bytes; beyond what a {@link Store}
 * holds there, a few pieces.
 */
public final class Utf8Decoder {

  /** What a {@code String} holds at two bytes a {@code char}. */
  private static final int MAX_STRING = (1 << 30) - 16;

  private static final int FIRST_PIECE = 1 << 15; // small, since most files are
  private static final int PIECE =
      1 << 18; // below what the launcher has the JVM put among the old at once

  /** Pieces that are read before they are decoded. */
  private static final int AHEAD = 8;

  private static final Executor HERE = Runnable::run;

  private static final Executor BESIDE =
      ForkJoinPool.getCommonPoolParallelism() > 0 ? ForkJoinPool.commonPool() : HERE;

  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);
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

  /** The whole of a stream, without a byte order mark, as a {@code String}. */
  public String decode(InputStream in) throws IOException {
    return decode(in, Store.inMemory()).toString();
  }

  /**
   * The same, as a {@code String} only if the store holds all in memory or has room for it there.
   */
  public CharSequence decode(InputStream in, Store store) throws IOException {
    Deque<FutureTask<Piece>> pieces = new ArrayDeque<>();
    Text text = new Text(store, store.isInMemory() ? MAX_STRING : Integer.MAX_VALUE);
    try {
      read(in, pieces, text);
      return text.build();
    } finally {
      pieces.forEach(piece -> piece.cancel(false)); // those let go of their bytes
    }
  }

  private void read(InputStream in, Deque<FutureTask<Piece>> pieces, Text text) throws IOException {
    byte[] buffer = new byte[FIRST_PIECE];
    long offset = 0;
    int kept = 0;
    boolean more = true;
    while (more) {
      int end = kept + readUpTo(in, buffer, kept, pieces, text);
      more = end == buffer.length;
      int cut = more ? lastBoundary(buffer, end) : end;
      byte[] next = new byte[more ? PIECE : 0];
      kept = end - cut;
      if (more) {
        System.arraycopy(buffer, cut, next, 0, kept);
      }
      Piece piece = new Piece(ByteBuffer.wrap(buffer, 0, cut), offset, null);
      if (offset == 0) {
        checkNoUtf16(piece);
      }
      FutureTask<Piece> decoding = new FutureTask<>(piece::decoded);
      pieces.add(decoding);
      (offset == 0 ? HERE : BESIDE).execute(decoding);
      if (pieces.size() > AHEAD) {
        decoded(decoding); // the last: the others are begun from the first
      }
      while (!pieces.isEmpty() && (pieces.element().isDone() || !more)) {
        text.add(decoded(pieces.remove()));
      }
      offset += cut;
      buffer = next;
    }
  }

  /** What is wrong with the text is said first, though reading fails after it. */
  private int readUpTo(
      InputStream in, byte[] buffer, int from, Deque<FutureTask<Piece>> pieces, Text text)
      throws IOException {
    try {
      return in.readNBytes(buffer, from, buffer.length - from);
    } catch (IOException e) {
      for (FutureTask<Piece> piece : pieces) {
        text.add(decoded(piece));
      }
      throw e;
    }
  }

  /** Waits for a piece, or decodes it here where no thread has begun with it. */
  private static Piece decoded(FutureTask<Piece> piece) {
    piece.run();
    return requireNonNull(Futures.getUnchecked(piece));
  }

  /** The text of the pieces so far. */
  private final class Text {

    private final StoredText.Builder builder;
    private final int longest;

    Text(Store store, int longest) {
      this.builder = new StoredText.Builder(store, MAX_STRING);
      this.longest = longest;
    }

    void add(Piece piece) throws BadInputException {
      String text = text(piece);
      if (builder.length() + text.length() > longest) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "longer than %,d characters, the longest text that is read; cut it into several",
                longest));
      }
      builder.add(text);
    }

    CharSequence build() {
      return builder.build();
    }
  }

  /**
   * A stretch of bytes.
   *
   * @param offset where {@code from} stands in the file; at 0 a byte order mark is dropped
   */
  public String decode(byte[] bytes, int from, int to, long offset) throws BadInputException {
    Piece piece = new Piece(ByteBuffer.wrap(bytes, from, to - from), offset, null);
    checkNoUtf16(piece);
    return text(piece.decoded());
  }

  /** Without a byte order mark UTF-16 may pass for UTF-8 with a zero behind every letter. */
  private void checkNoUtf16(Piece piece) throws BadInputException {
    int first = OtherCharset.firstOfUtf16(piece.bytes);
    if (first >= 0) {
      long at = piece.offset + first - piece.bytes.position();
      throw new BadInputException(
          unit + " " + at + ": every second byte is 0x00; it looks like UTF-16");
    }
  }

  private String text(Piece piece) throws BadInputException {
    ByteBuffer bytes = piece.bytes;
    String text =
        piece.text == null ? decodeSlowly(bytes, piece.offset - bytes.position()) : piece.text;
    boolean mark = piece.offset == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return mark ? text.substring(1) : text;
  }

  /**
   * A part of a file.
   *
   * @param bytes those that are not decoded
   * @param offset where they stand in the file
   * @param text the text, null where it is not decoded or the bytes are not UTF-8
   */
  private record Piece(ByteBuffer bytes, long offset, @Nullable String text) {

    /** The same decoded, if it is UTF-8. */
    Piece decoded() {
      try {
        String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        return new Piece(NO_BYTES, offset, decoded);
      } catch (CharacterCodingException e) {
        return this; // where it is wrong says a second look, which comes in the order of the file
      }
    }
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
}
