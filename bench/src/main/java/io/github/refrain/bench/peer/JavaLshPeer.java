package io.github.refrain.bench.peer;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import info.debatty.java.lsh.MinHash;
import java.util.HashSet;
import java.util.Set;

/**
 * The MinHash of java-lsh. It takes a set of numbers below the size of a dictionary; shingles
 * become numbers by a hash, since nobody has a dictionary of them.
 */
public final class JavaLshPeer implements Peer<int[]> {

  private static final int DICTIONARY_SIZE = Integer.MAX_VALUE;
  private static final HashFunction NUMBERS = Hashing.murmur3_32_fixed();

  private final MinHash minHash = new MinHash(COMPONENTS, DICTIONARY_SIZE, 1);
  private final int shingleLetters;

  public JavaLshPeer(int shingleLetters) {
    this.shingleLetters = shingleLetters;
  }

  @Override
  public int[] sign(String letters) {
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + shingleLetters <= letters.length(); i++) {
      String shingle = letters.substring(i, i + shingleLetters);
      shingles.add(NUMBERS.hashUnencodedChars(shingle).asInt() & DICTIONARY_SIZE);
    }
    return minHash.signature(shingles);
  }

  @Override
  public double estimatedResemblance(int[] left, int[] right) {
    return minHash.similarity(left, right);
  }
}
