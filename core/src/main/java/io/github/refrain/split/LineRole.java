package io.github.refrain.split;

import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Paragraph;
import java.util.regex.Pattern;

/**
 * What a paragraph can be in a broken sentence, by its looks: headlines, captions, bylines,
 * credits, list items and jump lines are no part of one.
 *
 * @param tail whether its sentence may go on in another paragraph
 * @param head whether it may go on with another's sentence
 * @param text whether it is running text, long enough to learn from
 */
record LineRole(boolean tail, boolean head, boolean text) {

  private static final LineRole NONE = new LineRole(false, false, false);

  private static final Pattern LIST_ITEM =
      Pattern.compile(
          "(?:[★☆●○■□◆◇▲△•*※#|>]|[-–—]{1,2} ?\\p{L}|(?:\\d{1,2}|[a-zA-Z])[.)、）](?!\\d)"
              + "|[（(]?[一二三四五六七八九十]{1,3}[)）、])");

  /**
   * A name set after the last sentence of an article: Reuter, (AP), （记者张三）. One capitalised word
   * after a full stop can also be the beginning of a sentence, so sign-offs count only in archives
   * that have many.
   */
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "[.!?。！？．][\"”’»]?\\s*(?:\\p{Lu}[\\p{L}'.0-9]{1,11}|[(（\\[][^)）\\]]{1,20}[)）\\]])$");

  /** No sign-off is longer. */
  private static final int MAX_SIGN_OFF = 32;

  private static final Pattern BYLINE =
      Pattern.compile("(?:By|Von|Par|Por|Da|Di) (?:\\p{Lu}[\\p{L}.]* ?){1,4}");

  /** Who made the page, and how to reach it: 责任编辑：张三 电话：… */
  private static final Pattern CREDIT =
      Pattern.compile(
          "[(（\\[【]?(?:(?:责任|本版|值班|执行)?(?:编辑|主编|编审)|责编|美编|校对|审校|版式|制图|图片|摄影|电话|热线|传真|邮编"
              + "|邮箱|电子(?:邮箱|邮件|信箱)|地址|网址|投稿"
              + "|(?i:editors?|photos?(?: by)?|tel|(?:tele)?phone|fax|e-?mail|address"
              + "|redaktion|foto|telefon|anschrift|rédaction|rédacteur|téléphone|courriel|adresse"
              + "|redacción|teléfono|correo|redazione|telefono|редактор|редакция|фото|телефон|тел|факс))"
              + "\\.?[ 　]{0,2}[:：].*",
          Pattern.DOTALL);

  /** Words long enough to be capitalised in a headline, of which one has a few. */
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private static final int HEADLINE_WORDS = 3;

  /** Widths as in {@link PlainText#width}; narrower than a tail are crumbs of headlines. */
  private static final int MIN_TAIL = 16;

  /** Headlines and bylines are rarely wider. */
  private static final int MIN_TEXT = 60;

  /** Captions of several sentences end in a credit too; so may a broken paragraph. */
  private static final int MAX_CAPTION = 120;

  /** The role of a paragraph, of whose text at least the ends are given. */
  static LineRole of(Paragraph paragraph, String text) {
    if (paragraph.isJumpLine() || text.length() < 2) {
      return NONE;
    }
    boolean from = false;
    boolean to = false;
    for (JumpLine jump : paragraph.jumpLines()) {
      boolean below = jump.span().start() > paragraph.span().start();
      from |= jump.direction() == JumpLine.Direction.FROM;
      to |= jump.direction() != JumpLine.Direction.FROM || below; // below a headline
    }
    String edges = edges(text);
    boolean item = LIST_ITEM.matcher(edges).lookingAt();
    int width = PlainText.width(text, text.length());
    boolean furniture = isFurniture(edges) || (width <= MAX_CAPTION && isHeadline(text));
    Tail.Ending ending = Tail.ending(text, text.length());
    boolean stopped =
        ending == Tail.Ending.FINAL || ending == Tail.Ending.COMMA || endsWithSignOff(text);
    return new LineRole(
        !to && width >= MIN_TAIL && (!furniture || width > MAX_CAPTION),
        !from && !item && !furniture && (stopped || width >= MIN_TEXT),
        !item && width >= MIN_TEXT);
  }

  /** Whether a text ends with what may be a sign-off. */
  static boolean endsWithSignOff(String text) {
    return SIGN_OFF.matcher(text.substring(Math.max(0, text.length() - MAX_SIGN_OFF))).find();
  }

  LineRole withoutTail() {
    return new LineRole(false, head, text);
  }

  LineRole withoutHead() {
    return new LineRole(tail, false, text);
  }

  private static boolean isFurniture(String edges) {
    int length = edges.length();
    boolean closed = edges.endsWith("）") || edges.endsWith(")");
    String last = closed ? edges.substring(0, length - 1) : edges;
    return last.endsWith("摄")
        || last.endsWith("供图")
        || last.endsWith("提供")
        || edges.startsWith("图为")
        || edges.startsWith("图①")
        || CREDIT.matcher(edges).matches()
        || edges.contains("://")
        || edges.indexOf('@') >= 0
        || (length < MIN_TEXT && BYLINE.matcher(edges).matches());
  }

  /**
   * Whether a line is set as headlines are: in capitals, or with a capital for each long word and
   * no comma, which parts names in a list.
   */
  private static boolean isHeadline(String line) {
    boolean small = line.chars().anyMatch(Character::isLowerCase);
    boolean names = line.indexOf(',') >= 0;
    return (!small || !names)
        && LONG_WORD.matcher(line).results().count() >= HEADLINE_WORDS
        && LONG_WORD
            .matcher(line)
            .results()
            .allMatch(word -> Character.isUpperCase(word.group().charAt(0)));
  }

  /** The first and last characters, so that patterns cost the same for any paragraph. */
  private static String edges(String text) {
    int half = 40;
    return text.length() <= 2 * half
        ? text
        : text.substring(0, half) + text.substring(text.length() - half);
  }
}
