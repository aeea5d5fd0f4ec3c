package io.github.refrain.bench.peer;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.Random;

/**
 * MinHash as textbooks have it, in two forms: a seeded hash function per component, each called on
 * every shingle; or one hash of the shingle, of which {@code (a x + b) mod p} makes the components.
 */
public final class TextbookPeer implements Peer<int[]> {

  private static final long PRIME = 4_294_967_311L; // the first above 2^32
  private static final long UNSIGNED = 0xFFFF_FFFFL;

  private final HashFunction[] functions;
  private final long[] factors;
  private final long[] summands;
  private final int shingleLetters;

  private TextbookPeer(int functionCount, int shingleLetters) {
    Random random = new Random(1);
    functions = new HashFunction[functionCount];
    Arrays.setAll(functions, i -> Hashing.murmur3_32_fixed(random.nextInt()));
    factors = random.longs(COMPONENTS, 1, Integer.MAX_VALUE).toArray();
    summands = random.longs(COMPONENTS, 0, Integer.MAX_VALUE).toArray();
    this.shingleLetters = shingleLetters;
  }

  /** A seeded Murmur3 of Guava per component. */
  public static TextbookPeer seeded(int shingleLetters) {
    return new TextbookPeer(COMPONENTS, shingleLetters);
  }

  /** One Murmur3, and linear functions of it. */
  public static TextbookPeer linear(int shingleLetters) {
    return new TextbookPeer(1, shingleLetters);
  }

  @Override
  public int[] sign(String letters) {
    int[] smallest = new int[COMPONENTS];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    for (int i = 0; i + shingleLetters <= letters.length(); i++) {
      String shingle = letters.substring(i, i + shingleLetters);
      if (functions.length == 1) {
        addLinear(smallest, functions[0].hashUnencodedChars(shingle).asInt() & UNSIGNED);
      } else {
        addSeeded(smallest, shingle);
      }
    }
    return smallest;
  }

  private void addSeeded(int[] smallest, String shingle) {
    for (int i = 0; i < smallest.length; i++) {
      smallest[i] = Math.min(smallest[i], functions[i].hashUnencodedChars(shingle).asInt());
    }
  }

  private void addLinear(int[] smallest, long hash) {
    for (int i = 0; i < smallest.length; i++) {
      int value = (int) ((factors[i] * hash + summands[i]) % PRIME >>> 1);
      smallest[i] = Math.min(smallest[i], value);
    }
  }

  @Override
  public double estimatedResemblance(int[] left, int[] right) {
    return Peer.shareOfEqual(left, right);
  }
}
