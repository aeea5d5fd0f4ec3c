package io.github.refrain.bench;

import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Letters;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The verdicts on two prints of a text of usual length, each with a share of its letters and digits
 * wrong, where the second was changed before it was printed. Prints CSV: the share of each verdict
 * at identity {@value #CUT}, a cut so low that the other rules decide.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.VerdictShare [PAIRS]
 * </pre>
 */
public final class VerdictShare {

  private static final double CUT = 0.6;
  private static final double[] ERROR_RATES = {0, 0.01, 0.02, 0.05, 0.1};
  private static final int FIGURES = 6;

  private final Language language;
  private final OcrNoise noise;
  private final double errorRate;
  private final int pairs;
  private final Phrasebook phrasebook;
  private final Random random = new Random(1);

  private VerdictShare(Language language, double errorRate, int pairs) {
    this.language = language;
    this.noise = new OcrNoise(language, errorRate);
    this.errorRate = errorRate;
    this.pairs = pairs;
    this.phrasebook = new Phrasebook(language, random);
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    System.out.println("language,wrong,change,exact,near,edited,other_figures,different");
    for (Language language : Language.values()) {
      for (double errorRate : ERROR_RATES) {
        new VerdictShare(language, errorRate, pairs).print(System.out);
      }
    }
  }

  private void print(PrintStream out) {
    int word = language == Language.CHINESE ? 2 : 5;
    print("none", 0, text -> text, out);
    print("word replaced", 0, text -> replaced(text, word, word), out);
    print("four words replaced", 0, text -> fourReplaced(text, word), out);
    print("two words added", 0, text -> replaced(text, 0, 2 * word), out);
    print("a tenth lost", 0, text -> replaced(text, text.length() / 10, 0), out);
    print("three tenths lost", 0, text -> replaced(text, 3 * text.length() / 10, 0), out);
    print("none of six figures", FIGURES, text -> text, out);
    print("one figure of six", FIGURES, text -> otherFigures(text, 1), out);
    print("three figures of six", FIGURES, text -> otherFigures(text, 3), out);
  }

  private void print(String name, int figures, UnaryOperator<String> change, PrintStream out) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Verifier verifier = new Verifier(CUT);
    for (int i = 0; i < pairs; i++) {
      String text = text();
      for (int figure = 0; figure < figures; figure++) {
        int at = text.length() * (2 * figure + 1) / (2 * figures);
        text = text.substring(0, at) + (10 + random.nextInt(990)) + text.substring(at);
      }
      Verdict verdict = verifier.verify(read(text), read(change.apply(text))).verdict();
      verdicts.merge(verdict, 1, Integer::sum);
    }
    out.printf("%s,%.2f,%s", language, errorRate, name);
    for (Verdict verdict : Verdict.values()) {
      out.printf(Locale.ROOT, ",%.3f", (double) verdicts.getOrDefault(verdict, 0) / pairs);
    }
    out.println();
  }

  private String text() {
    int letters = Length.USUAL.letters(language, random);
    return Letters.of(phrasebook.news(2 * letters, random)).toString().substring(0, letters);
  }

  /** A text with so many letters taken out somewhere and so many put in. */
  private String replaced(String text, int out, int in) {
    int at = random.nextInt(text.length() - out);
    String other = Letters.of(phrasebook.news(2 * in, random)).toString().substring(0, in);
    return text.substring(0, at) + other + text.substring(at + out);
  }

  /** A text with a word replaced in each of its quarters. */
  private String fourReplaced(String text, int word) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      int from = text.length() * i / 4;
      other.append(replaced(text.substring(from, text.length() * (i + 1) / 4), word, word));
    }
    return other.toString();
  }

  /** A text with another digit in its first figures. */
  private static String otherFigures(String text, int count) {
    StringBuilder other = new StringBuilder(text);
    int left = count;
    for (int at = 0; at < text.length() && left > 0; at++) {
      boolean first = at == 0 || !Character.isDigit(text.charAt(at - 1));
      if (first && Character.isDigit(text.charAt(at))) {
        other.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + 1) % 10));
        left--;
      }
    }
    return other.toString();
  }

  /** The letters as they might be read; a wrong digit is another one. */
  private int[] read(String text) {
    int[] letters = noise.misread(text, random).codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      if (Character.isDigit(letters[i]) && random.nextDouble() < errorRate) {
        letters[i] = '0' + random.nextInt(10);
      }
    }
    return letters;
  }
}
