package io.github.refrain.bench.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.sketch.Shingles;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LucenePeerTest {

  private static final int SHINGLE_LETTERS = 3;

  private final LucenePeer peer = new LucenePeer(SHINGLE_LETTERS);

  @Test
  void sign_sameText_sameSignature() {
    Random random = new Random(1);
    String text = letters(200, random);
    int[] signature = peer.sign(text);
    peer.sign(letters(300, random));
    assertArrayEquals(signature, peer.sign(text));
    assertEquals(
        1, peer.estimatedResemblance(signature, new LucenePeer(SHINGLE_LETTERS).sign(text)));
  }

  /** It is measured as a signature of 128 components, so it has to be about as good as one. */
  @Test
  void estimatedResemblance_editedTexts_isNearTheTrueOne() {
    Random random = new Random(2);
    double squares = 0;
    int pairs = 200;
    for (int i = 0; i < pairs; i++) {
      String left = letters(400, random);
      String right = left.substring(0, 200 + random.nextInt(200)) + letters(60, random);
      double resemblance = Shingles.resemblance(points(left), points(right), SHINGLE_LETTERS);
      double estimate = peer.estimatedResemblance(peer.sign(left), peer.sign(right));
      squares += (estimate - resemblance) * (estimate - resemblance);
    }
    assertEquals(0, Math.sqrt(squares / pairs), 1.2 / (2 * Math.sqrt(Peer.COMPONENTS)));
  }

  private static String letters(int count, Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('一' + random.nextInt(2_000)));
    }
    return letters.toString();
  }

  private static int[] points(String letters) {
    return letters.codePoints().toArray();
  }
}
