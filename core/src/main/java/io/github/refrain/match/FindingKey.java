package io.github.refrain.match;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Builds the key of a finding: the first half of a SHA-256 over kind, spans and letters. */
public final class FindingKey {

  private static final int BYTES = 16;

  private final Hasher hasher = Hashing.sha256().newHasher();

  /** A key for a kind of finding. */
  public FindingKey(String kind) {
    putText(kind);
  }

  /** Adds a span. */
  public FindingKey put(Span span) {
    putText(span.source());
    hasher.putInt(span.start()).putInt(span.end());
    return this;
  }

  /** Adds the letters of a span or of several that share them. */
  public FindingKey put(Letters letters) {
    return put(letters.toArray());
  }

  /** Adds letters as code points. */
  public FindingKey put(int[] letters) {
    ByteBuffer bytes = ByteBuffer.allocate(Ints.BYTES * (letters.length + 1));
    bytes.putInt(letters.length).asIntBuffer().put(letters);
    hasher.putBytes(bytes.array());
    return this;
  }

  /** The key as hexadecimal digits; ends the building. */
  public String toHex() {
    return HexFormat.of().formatHex(hasher.hash().asBytes(), 0, BYTES);
  }

  private void putText(String text) {
    hasher.putInt(text.length()).putUnencodedChars(text);
  }
}
