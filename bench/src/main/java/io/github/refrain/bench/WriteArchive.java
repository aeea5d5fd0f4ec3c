package io.github.refrain.bench;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.refrain.bench.NoisyArchive.Line;
import io.github.refrain.bench.NoisyArchive.Recipe;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes an archive to a file, a paragraph a line, for runs of the whole command:
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.WriteArchive \
 *     --lines 100000 --noise 0.02 --seed 1 --out FILE
 * </pre>
 *
 * <p>{@code FILE.truth} tells the copies: a line for each, {@code LINE<TAB>LINE OF ITS ORIGINAL},
 * both from 0. {@code FILE.json} has the counts; {@code verbatim} are the copies that have every
 * character of their originals, which is what tools for equal lines can find.
 *
 * <p>Lines are written as they are made, so ten million of them (5 GB) take no more memory than ten
 * thousand: {@code -Xmx200m} is enough.
 */
public final class WriteArchive {

  private static final String USAGE =
      "usage: WriteArchive --out FILE [--lines N] [--language chinese|latin] [--copies SHARE]"
          + " [--noise SHARE] [--seed N]";

  private final Map<String, String> options = new HashMap<>();

  private WriteArchive(String[] args) {
    options.put("--out", "");
    options.put("--lines", "100000");
    options.put("--language", "chinese");
    options.put("--copies", "0.3");
    options.put("--noise", "0.02");
    options.put("--seed", "1");
    checkArgument(args.length % 2 == 0, USAGE);
    for (int i = 0; i < args.length; i += 2) {
      checkArgument(options.replace(args[i], args[i + 1]) != null, USAGE);
    }
    checkArgument(!option("--out").isEmpty(), USAGE);
  }

  /** Writes the two files. */
  public static void main(String[] args) throws IOException {
    WriteArchive run = new WriteArchive(args);
    Path out = Path.of(run.option("--out"));
    write(new NoisyArchive(run.recipe()), Integer.parseInt(run.option("--lines")), out);
  }

  private Recipe recipe() {
    return new Recipe(
        Language.valueOf(option("--language").toUpperCase(Locale.ROOT)),
        Double.parseDouble(option("--copies")),
        Double.parseDouble(option("--noise")),
        Long.parseLong(option("--seed")));
  }

  private String option(String name) {
    return requireNonNull(options.get(name), USAGE);
  }

  private static void write(NoisyArchive archive, int lines, Path out) throws IOException {
    int copies = 0;
    int verbatim = 0;
    try (Writer texts = Files.newBufferedWriter(out, UTF_8);
        Writer pairs = Files.newBufferedWriter(beside(out, ".truth"), UTF_8)) {
      for (int i = 0; i < lines; i++) {
        Line line = archive.next();
        texts.write(line.text() + "\n");
        if (line.isCopy()) {
          pairs.write(line.number() + "\t" + line.original() + "\n");
          copies++;
          verbatim += line.verbatim() ? 1 : 0;
        }
      }
    }
    Files.writeString(
        beside(out, ".json"),
        "{\"lines\":%d,\"copies\":%d,\"verbatim\":%d}%n".formatted(lines, copies, verbatim));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
