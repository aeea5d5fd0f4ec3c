package io.github.refrain.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.refrain.cli.decode.LineSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/** What marks a folder that {@code refrain clean} has written. */
public final class CleanedFolder {

  /** The name of the journal in it. */
  public static final String JOURNAL = "journal.jsonl";

  /** How a journal begins; no record of an archive does. */
  public static final String BEGINNING = "{\"record\":\"header\",\"tool\":\"refrain\",";

  /** The setting in a journal's header that tells the cut, and the one that tells its origin. */
  public static final String CUT = "identity_cut";

  public static final String CUT_ORIGIN = "identity_from";

  /** The origin of a cut that the archive's own noise told. */
  public static final String NOISE = "noise";

  private CleanedFolder() {}

  /** Whether a file is such a journal, which is no text of the archive. */
  public static boolean isJournal(Path file) throws IOException {
    if (!file.endsWith(JOURNAL)) {
      return false;
    }
    byte[] beginning = BEGINNING.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(beginning, in.readNBytes(beginning.length));
    }
  }

  /**
   * The cut that was taken from an archive's noise before it was cleaned. Its copies, which told
   * it, are gone; so what is left is compared by the same cut again. Empty where the folders are
   * not one cleaned archive, or the cut was another.
   */
  public static OptionalDouble noiseCut(FileList files) {
    if (files.journals().size() != 1) {
      return OptionalDouble.empty();
    }
    try (InputStream in = Files.newInputStream(files.journals().get(0))) {
      LineSplitter lines = new LineSplitter(in);
      JsonNode settings =
          lines.next()
              ? new ObjectMapper().readTree(lines.bytes()).path("settings")
              : MissingNode.getInstance();
      double cut = Double.parseDouble(settings.path(CUT).asText());
      boolean ofNoise = settings.path(CUT_ORIGIN).asText().equals(NOISE) && cut > 0 && cut < 1;
      return ofNoise ? OptionalDouble.of(cut) : OptionalDouble.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalDouble.empty(); // only restore needs a sound journal
    }
  }
}
