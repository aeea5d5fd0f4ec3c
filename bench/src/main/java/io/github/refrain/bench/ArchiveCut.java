package io.github.refrain.bench;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cut that is taken from an archive's own noise beside fixed ones: archives of which three
 * texts in ten are printed twice, each print with a share of its letters wrong. Prints CSV: the cut
 * asked for, the one used, the share of second prints in a cluster with the first, and the members
 * of clusters that have nothing to do with the kept one.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.ArchiveCut [TEXTS]
 * </pre>
 */
public final class ArchiveCut {

  private static final double[] ERROR_RATES = {0, 0.01, 0.02, 0.05, 0.1, 0.15};
  private static final double FROM_NOISE = 0;
  private static final double[] CUTS = {FROM_NOISE, 0.8, 0.9};

  private final PrintedTwice made;

  private ArchiveCut(PrintedTwice made) {
    this.made = made;
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int texts = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    System.out.println("language,length,wrong,asked,cut,found,false");
    for (Language language : Language.values()) {
      for (Length length : Length.values()) {
        for (double errorRate : ERROR_RATES) {
          PrintedTwice made = new PrintedTwice(language, length, errorRate, texts);
          String row = "%s,%s,%.2f".formatted(language, length, errorRate);
          new ArchiveCut(made).print(row, System.out);
        }
      }
    }
  }

  private void print(String row, PrintStream out) {
    String lines =
        Arrays.stream(made.texts())
            .map(text -> new String(text, 0, text.length))
            .collect(Collectors.joining("\n"));
    List<Document> documents = List.of(Document.of("archive", lines));
    for (double cut : CUTS) {
      Settings.Builder settings = Settings.builder().searches(Set.of(Settings.Search.DUPLICATES));
      if (cut != FROM_NOISE) {
        settings.identity(cut);
      }
      Findings findings = DuplicateFinder.of(settings.build()).find(documents);
      long found = members(findings, true);
      out.printf(
          Locale.ROOT,
          "%s,%s,%.3f,%.4f,%d%n",
          row,
          cut == FROM_NOISE ? "auto" : cut,
          findings.identityCut(),
          (double) found / made.pairs(),
          members(findings, false));
    }
  }

  /** How many members of clusters are prints of the kept one's story, or are not. */
  private long members(Findings findings, boolean pairs) {
    long members = 0;
    for (Cluster cluster : findings.clusters()) {
      int kept = cluster.kept().span().line() - 1;
      members +=
          cluster.copies().stream()
              .filter(copy -> made.isPair(kept, copy.span().line() - 1) == pairs)
              .count();
    }
    return members;
  }
}
