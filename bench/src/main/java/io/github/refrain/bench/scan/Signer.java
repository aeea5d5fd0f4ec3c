package io.github.refrain.bench.scan;

import io.github.refrain.bench.peer.Hash4jPeer;
import io.github.refrain.bench.peer.JavaLshPeer;
import io.github.refrain.bench.peer.LucenePeer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A library that makes signatures of 128 components. */
enum Signer {
  HASH4J_MINHASH {
    @Override
    Signature create(int shingleLetters) {
      Hash4jPeer peer = Hash4jPeer.minHash(shingleLetters);
      return letters -> components(peer.sign(letters));
    }
  },
  HASH4J_SUPERMINHASH {
    @Override
    Signature create(int shingleLetters) {
      Hash4jPeer peer = Hash4jPeer.superMinHash(shingleLetters);
      return letters -> components(peer.sign(letters));
    }
  },
  JAVA_LSH {
    @Override
    Signature create(int shingleLetters) {
      return new JavaLshPeer(shingleLetters)::sign;
    }
  },
  LUCENE {
    @Override
    Signature create(int shingleLetters) {
      return new LucenePeer(shingleLetters)::sign;
    }
  };

  /** Makes the components of a text. */
  interface Signature {
    int[] of(String letters);
  }

  /** The signatures of this library over shingles of so many letters. */
  abstract Signature create(int shingleLetters);

  /** By the name on the command line. */
  static Signer parse(String name) {
    for (Signer signer : values()) {
      if (signer.typed().equals(name)) {
        return signer;
      }
    }
    throw new IllegalArgumentException("signer (" + name + ") must be one of " + names());
  }

  static String names() {
    return Arrays.stream(values()).map(Signer::typed).collect(Collectors.joining(", "));
  }

  private String typed() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Components of 32 bits. */
  private static int[] components(byte[] signature) {
    int[] components = new int[signature.length / Integer.BYTES];
    ByteBuffer.wrap(signature).asIntBuffer().get(components);
    return components;
  }
}
