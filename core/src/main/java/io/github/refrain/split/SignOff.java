package io.github.refrain.split;

import java.util.regex.Pattern;

/**
 * A name set after the last sentence of an article: Reuter, (AP), （记者张三）. One capitalised word
 * after a full stop can also be the beginning of a sentence, so sign-offs count only in archives
 * that have many.
 */
final class SignOff {

  /** The pattern needs no more. */
  private static final int LONGEST = 32;

  private static final Pattern NAME =
      Pattern.compile(
          "[.!?。！？．][\"”’»]?\\s*(?:\\p{Lu}[\\p{L}'.0-9]{1,11}|[(（\\[][^)）\\]]{1,20}[)）\\]])$");

  private SignOff() {}

  /** Whether a text ends with what may be a sign-off. */
  static boolean endsText(String text) {
    return NAME.matcher(text.substring(Math.max(0, text.length() - LONGEST))).find();
  }
}
