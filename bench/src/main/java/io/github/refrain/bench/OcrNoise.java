package io.github.refrain.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Random;

/**
 * Makes the mistakes of OCR: of the letters a share is wrong, and of these three in four are read
 * as another (a lookalike where there is one), one in eight is lost and one in eight doubled. Half
 * of the texts have their marks in the other width, as a second engine writes them.
 */
final class OcrNoise {

  private static final double REPLACED = 0.75;
  private static final double LOST = 0.875;

  private final Language language;
  private final double errorRate;

  OcrNoise(Language language, double errorRate) {
    checkArgument(errorRate >= 0 && errorRate <= 1, "errorRate (%s) must be in [0, 1]", errorRate);
    this.language = language;
    this.errorRate = errorRate;
  }

  /** The text as it might be read. */
  String misread(String text, Random random) {
    boolean otherWidth = random.nextBoolean();
    StringBuilder read = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        read.append(otherWidth ? language.inOtherWidth(c) : c);
      } else if (random.nextDouble() >= errorRate) {
        read.append(c);
      } else {
        read.append(mistake(c, random));
      }
    }
    return read.toString();
  }

  private String mistake(char letter, Random random) {
    double kind = random.nextDouble();
    if (kind < REPLACED) {
      return String.valueOf(lookalike(letter, random));
    }
    return kind < LOST ? "" : String.valueOf(letter).repeat(2);
  }

  private char lookalike(char letter, Random random) {
    List<Character> lookalikes = language.lookalikes(letter);
    if (!lookalikes.isEmpty()) {
      return lookalikes.get(random.nextInt(lookalikes.size()));
    }
    char other = letter;
    while (other == letter) {
      other = language.units().get(random.nextInt(language.units().size())).charAt(0);
    }
    return other;
  }
}
