package io.github.refrain.bench.peer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/**
 * The similarity hashes of hash4j as its README uses them: each shingle hashed with Komihash, the
 * hasher created once. Shingles are not collected in a set first, which is faster and changes no
 * signature. Components have 32 bits, as ours.
 */
public final class Hash4jPeer implements Peer<byte[]> {

  private static final Hasher64 ELEMENTS = Hashing.komihash5_0();

  private final SimilarityHashPolicy policy;
  private final SimilarityHasher hasher;
  private final int shingleLetters;

  private Hash4jPeer(SimilarityHashPolicy policy, int shingleLetters) {
    this.policy = policy;
    this.hasher = policy.createHasher();
    this.shingleLetters = shingleLetters;
  }

  public static Hash4jPeer minHash(int shingleLetters) {
    return new Hash4jPeer(SimilarityHashing.minHash(COMPONENTS, Integer.SIZE), shingleLetters);
  }

  public static Hash4jPeer superMinHash(int shingleLetters) {
    return new Hash4jPeer(SimilarityHashing.superMinHash(COMPONENTS, Integer.SIZE), shingleLetters);
  }

  @Override
  public byte[] sign(String letters) {
    return sign(hashes(letters));
  }

  /** The signature of shingles that are hashed already. */
  public byte[] sign(long[] hashes) {
    return hasher.compute(ElementHashProvider.ofValues(hashes));
  }

  public long[] hashes(String letters) {
    long[] hashes = new long[letters.length() - shingleLetters + 1];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = ELEMENTS.hashCharsToLong(letters.substring(i, i + shingleLetters));
    }
    return hashes;
  }

  @Override
  public double estimatedResemblance(byte[] left, byte[] right) {
    return policy.getFractionOfEqualComponents(left, right);
  }
}
