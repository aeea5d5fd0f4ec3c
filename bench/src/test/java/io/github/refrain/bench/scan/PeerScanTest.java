package io.github.refrain.bench.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.bench.WriteArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerScanTest {

  /** What is timed is the finding of what is there. */
  @ParameterizedTest
  @CsvSource({
    "hash4j-minhash,boxed",
    "hash4j-superminhash,primitive",
    "hash4j-superminhash,boxed",
    "java-lsh,primitive",
    "lucene,boxed"
  })
  void scan_archive_findsItsCopies(String signer, String bands, @TempDir Path folder)
      throws IOException {
    String archive = folder.resolve("archive.txt").toString();
    String pairs = folder.resolve("pairs.tsv").toString();
    WriteArchive.main(new String[] {"--lines", "2000", "--noise", "0.02", "--out", archive});
    PeerScan.main(new String[] {signer, bands, "3", "0.5", archive, pairs});
    FoundClusters clusters = FoundClusters.read(Path.of(pairs));
    CopiesFound found = CopiesFound.of(Path.of(archive + ".truth"), clusters);
    assertTrue(found.found() >= 0.99 * found.copies(), found::toString);
    assertTrue(found.wrong() <= 0.01 * found.pairs(), found::toString);
  }

  @Test
  void scan_shortLines_areNobodysCopies(@TempDir Path folder) throws IOException {
    Path archive = Files.writeString(folder.resolve("archive.txt"), "一\n\n一\n");
    Path pairs = folder.resolve("pairs.tsv");
    PeerScan.main(
        new String[] {"java-lsh", "boxed", "2", "0.5", archive.toString(), pairs.toString()});
    assertEquals("", Files.readString(pairs));
  }

  @Test
  void main_unknownSigner_isNamed(@TempDir Path folder) {
    String file = folder.resolve("a").toString();
    String[] arguments = {"lucene9", "boxed", "2", "0.5", file, file};
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> PeerScan.main(arguments));
    assertTrue(thrown.getMessage().contains("lucene9"), thrown::getMessage);
  }

  /** Both indexes keep the same bands: they differ in the order of candidates alone. */
  @Test
  void candidates_bothIndexes_areTheSame() {
    Random random = new Random(1);
    BandIndex boxed = new HashMapBands();
    BandIndex primitive = BandIndex.primitive(Integer.MAX_VALUE);
    for (int text = 0; text < 300; text++) {
      int[] keys = new int[8];
      for (int band = 0; band < keys.length; band++) {
        keys[band] = (band << 16) + random.nextInt(40);
      }
      assertArrayEquals(sorted(boxed.candidates(keys)), sorted(primitive.candidates(keys)));
      boxed.put(text, keys);
      primitive.put(text, keys);
    }
  }

  private static int[] sorted(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
