package io.github.refrain.jumpline;

import io.github.refrain.fold.LetterFolder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short stretch of a document as jump lines are compared: letters and digits folded as {@link
 * LetterFolder} does, marks in their half-width form, white space one blank. Every symbol knows the
 * {@code char} it came from. Cost: linear in the stretch.
 */
final class EdgeText {

  static final String OPEN_QUOTES = "《「『“\"‘«„";

  private final String text;
  private int[] symbols;
  private int[] places;
  private int length;
  private final int to;
  private byte @Nullable [] buckets; // made when first asked for
  private int letterCount = -1; // the same

  private EdgeText(String text, int capacity, int to) {
    this.text = text;
    this.to = to;
    symbols = new int[capacity];
    places = new int[capacity];
  }

  /** Folds {@code text[from, to)}. */
  static EdgeText of(String text, int from, int to) {
    EdgeText edge = new EdgeText(text, to - from, to);
    for (int i = from; i < to; i++) {
      edge.fold(text.charAt(i), i);
    }
    return edge;
  }

  private void fold(char c, int place) {
    int folded = LetterFolder.folded(c);
    if (folded > 0) {
      add(folded, place);
    } else if (isSpace(c)) {
      if (near(length - 1) != ' ' || length == 0) {
        add(' ', place);
      }
    } else if (folded == LetterFolder.NOTHING) {
      add(c > '\uFF00' && c < '\uFF5F' ? c - 0xFEE0 : c, place);
    } else if (folded == LetterFolder.SEVERAL && !Character.isSurrogate(c)) {
      String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).chars().forEach(x -> add(x, place));
    } else if (Character.isHighSurrogate(c)) {
      add('\uFFFD', place);
    }
  }

  private void add(int symbol, int place) {
    if (length == symbols.length) {
      symbols = Arrays.copyOf(symbols, 2 * length + 1);
      places = Arrays.copyOf(places, 2 * length + 1);
    }
    symbols[length] = symbol;
    places[length++] = place;
  }

  /** The first symbols alone. */
  EdgeText first(int count) {
    EdgeText head = new EdgeText(text, 0, place(count));
    head.symbols = symbols;
    head.places = places;
    head.length = count;
    return head;
  }

  int length() {
    return length;
  }

  /** Its letters and figures for {@link JumpWords}, without strokes, which specks are read for. */
  byte[] buckets() {
    if (buckets == null) {
      byte[] all = new byte[length];
      int count = 0;
      for (int i = 0; i < length; i++) {
        int symbol = symbols[i];
        if (Character.isLetterOrDigit(symbol) && symbol != '丨' && symbol != '丶') {
          all[count++] = (byte) JumpWords.bucket(symbol);
        }
      }
      buckets = Arrays.copyOf(all, count);
    }
    return buckets;
  }

  /** How many letters and figures it has. */
  int letterCount() {
    if (letterCount < 0) {
      letterCount = 0;
      for (int i = 0; i < length; i++) {
        letterCount += Character.isLetterOrDigit(symbols[i]) ? 1 : 0;
      }
    }
    return letterCount;
  }

  /** Whether there is a figure in it, or what a lone figure is misread for. */
  boolean hasFigure() {
    for (int i = 0; i < length; i++) {
      int symbol = symbols[i];
      if (Character.isDigit(symbol) || (symbol >= '①' && symbol <= '⑳')) {
        return true;
      }
      boolean stroke = symbol == 'l' || symbol == '|' || (symbol == 'i' && i + 1 == length);
      if (stroke && !isLetterOrDigit(i - 1) && !isLetterOrDigit(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may have a title: three capitals in a row, or a quotation. */
  boolean hasTitle() {
    int capitals = 0;
    for (int i = 0; i < length && capitals < 3; i++) {
      capitals = Character.isUpperCase(raw(i)) ? capitals + 1 : 0;
    }
    return capitals == 3 || hasQuote();
  }

  /** Whether a quotation may begin in it. */
  boolean hasQuote() {
    for (int i = 0; i < length; i++) {
      if (OPEN_QUOTES.indexOf(symbols[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The symbol at {@code index}. */
  int at(int index) {
    return symbols[index];
  }

  /** The symbol at {@code index}; a blank outside. */
  int near(int index) {
    return index >= 0 && index < length ? symbols[index] : ' ';
  }

  /** The {@code char} of the document at which a symbol stands; past the last, the end. */
  int place(int index) {
    return index < length ? places[index] : to;
  }

  /** The {@code char} itself, its case kept. */
  char raw(int index) {
    return text.charAt(places[index]);
  }

  boolean isLetterOrDigit(int index) {
    return index >= 0 && index < length && Character.isLetterOrDigit(symbols[index]);
  }

  /** Whether a symbol is part of a word in a script that has spaces between words. */
  boolean isInWord(int index) {
    return isLetterOrDigit(index) && !isIdeographic(symbols[index]);
  }

  boolean isDigit(int index) {
    return index >= 0 && index < length && Character.isDigit(symbols[index]);
  }

  /** Whether a word may begin or end between {@code index - 1} and {@code index}. */
  boolean isWordEdge(int index) {
    return !isLetterOrDigit(index - 1) || !isLetterOrDigit(index);
  }

  static boolean isSpace(char c) {
    return EdgeMarks.is(c, EdgeMarks.SPACE);
  }

  /** Whether a symbol is written without spaces, as Chinese, Japanese and Korean are. */
  static boolean isIdeographic(int symbol) {
    return (symbol >= 0x2E80 && symbol <= 0xD7FF) || (symbol >= 0xF900 && symbol <= 0xFAFF);
  }
}
