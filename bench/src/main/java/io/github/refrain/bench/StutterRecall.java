package io.github.refrain.bench;

import io.github.refrain.align.Stutter;
import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.text.Letters;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Stutters of 12 to 60 characters (in Latin 30 to 150 letters), once or twice more, in texts of
 * usual length, every copy with a share of its letters wrong. Prints CSV: the share of texts with a
 * stutter that was found, with the number of copies that it has, and the share of texts without one
 * in which one was found.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.StutterRecall [TEXTS]
 * </pre>
 */
public final class StutterRecall {

  private static final double[] ERROR_RATES = {0, 0.02, 0.05, 0.1, 0.15};
  private static final int LEAST = 12;
  private static final int LENGTHS = 49;

  private final Language language;
  private final OcrNoise noise;
  private final int texts;
  private final Phrasebook phrasebook;
  private final Random random = new Random(1);

  private StutterRecall(Language language, double errorRate, int texts) {
    this.language = language;
    this.noise = new OcrNoise(language, errorRate);
    this.texts = texts;
    this.phrasebook = new Phrasebook(language, random);
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int texts = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    System.out.println("language,wrong,found,all_copies,false");
    for (Language language : Language.values()) {
      for (double errorRate : ERROR_RATES) {
        System.out.printf(Locale.ROOT, "%s,%.2f", language, errorRate);
        new StutterRecall(language, errorRate, texts).print(System.out);
      }
    }
  }

  private void print(PrintStream out) {
    int found = 0;
    int allCopies = 0;
    int wrong = 0;
    for (int i = 0; i < texts; i++) {
      String before = text(Length.USUAL.letters(language, random));
      String after = text(Length.USUAL.letters(language, random));
      int length = LEAST + random.nextInt(LENGTHS);
      String unit = text(language == Language.CHINESE ? length : length * 5 / 2);
      int copies = 2 + random.nextInt(2);
      List<Stutter> stutters = Stutter.findAll(read(before + unit.repeat(copies) + after));
      found += stutters.isEmpty() ? 0 : 1;
      allCopies += stutters.size() == 1 && stutters.get(0).bounds().size() == copies + 1 ? 1 : 0;
      wrong += Stutter.findAll(read(before + unit + after)).isEmpty() ? 0 : 1;
    }
    double all = texts;
    out.printf(Locale.ROOT, ",%.4f,%.4f,%.4f%n", found / all, allCopies / all, wrong / all);
  }

  private String text(int letters) {
    return Letters.of(phrasebook.news(2 * letters, random)).toString().substring(0, letters);
  }

  private int[] read(String text) {
    return noise.misread(text, random).codePoints().toArray();
  }
}
