package io.github.refrain.bench.peer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The {@link MinHashFilter} of Lucene behind a tokenizer of letter shingles: one hash, as many
 * buckets as components, the lowest in each, empty ones filled from the next ({@code
 * withRotation}). A component is a hash of the term that a bucket gives. The stream is made once
 * and used again.
 */
public final class LucenePeer implements Peer<int[]> {

  private final Tokenizer shingles;
  private final TokenStream minima;
  private final CharTermAttribute term;

  public LucenePeer(int shingleLetters) {
    shingles = new NGramTokenizer(shingleLetters, shingleLetters);
    minima = new MinHashFilter(shingles, 1, COMPONENTS, 1, true);
    term = minima.addAttribute(CharTermAttribute.class);
  }

  @Override
  public int[] sign(String letters) {
    int[] signature = new int[COMPONENTS];
    shingles.setReader(new StringReader(letters));
    try (minima) {
      minima.reset();
      for (int bucket = 0; bucket < COMPONENTS && minima.incrementToken(); bucket++) {
        signature[bucket] = hash();
      }
      minima.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signature;
  }

  private int hash() {
    int hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = 31 * hash + term.buffer()[i];
    }
    return hash;
  }

  @Override
  public double estimatedResemblance(int[] left, int[] right) {
    return Peer.shareOfEqual(left, right);
  }
}
