package io.github.refrain.bench.scan;

import io.github.refrain.sketch.LshIndex;

/** Finds the texts that agree with a text in a band. */
interface BandIndex {

  /** Adds a text by the keys of its bands. */
  void put(int text, int[] keys);

  /** The texts that share a key of the same band, each once. */
  int[] candidates(int[] keys);

  /** The index of Refrain, with buckets of at most so many texts. */
  static BandIndex primitive(int maxBucketSize) {
    LshIndex index = new LshIndex(maxBucketSize);
    return new BandIndex() {
      @Override
      public void put(int text, int[] keys) {
        index.put(text, keys);
      }

      @Override
      public int[] candidates(int[] keys) {
        return index.candidates(keys);
      }
    };
  }
}
