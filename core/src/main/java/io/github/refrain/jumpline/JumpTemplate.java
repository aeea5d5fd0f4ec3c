package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpPattern.Kind;
import io.github.refrain.jumpline.JumpPattern.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing one jump line: its {@link Place}s, with what each may be misread as, and what
 * OCR may do to it before it is another line.
 */
final class JumpTemplate {

  /**
   * Where a rule's lines may stand.
   *
   * @param alone as a line of their own only
   * @param marked with a bracket or an arrow only
   * @param pointed after an arrow only
   */
  record Rule(Way way, boolean alone, boolean marked, boolean pointed) {}

  private static final String NONE = "";
  private static final GramMask NO_GRAMS = GramMask.of(List.of(), false);
  private static final int DOUBLED = 5; // as JumpAligner counts

  /** Symbols of a template's beginning, of which two pairs outlive all but the worst print. */
  private static final int FIRST = 7;

  /** Figures and letters of the longest page number, 第一百一十七版, or of a section and a page. */
  private static final int MAX_NUMBER = 6;

  private final Rule rule;
  private final Place[] places;
  private final String[] alike;
  private final String notPageWords;
  private final boolean ideographic;
  private final boolean knownPage;
  private final int letters;
  private final int markerLetters;
  private final int pageLetters;
  private final boolean titled;
  private final GramMask grams;
  private final GramMask pageGrams;
  private final int neededGrams;
  private final GramMask beginning;
  private final Map<Integer, String> alikeTo;
  private @Nullable JumpWords words; // made when first asked for, twice perhaps

  JumpTemplate(Rule rule, List<Place> line, Map<Integer, String> alike, String notPageWords) {
    this.rule = rule;
    this.places = line.toArray(Place[]::new);
    this.alikeTo = alike;
    this.alike = new String[places.length];
    Arrays.setAll(this.alike, i -> alike.getOrDefault(places[i].value(), NONE));
    this.notPageWords = notPageWords;
    int ofMarker = 0;
    int ofPage = 0;
    boolean ideograph = false;
    boolean page = false;
    boolean title = false;
    for (Place place : places) { // not a stream each: thousands are made at every start
      boolean letter = place.kind() == Kind.LETTER;
      ofMarker += letter && !place.ofPage() ? 1 : 0;
      ofPage += letter && place.ofPage() ? 1 : 0;
      ideograph |= letter && EdgeText.isIdeographic(place.value());
      page |= place.kind() == Kind.PAGE;
      title |= place.kind() == Kind.TITLE;
    }
    this.markerLetters = ofMarker;
    this.pageLetters = ofPage;
    this.letters = ofMarker + ofPage;
    this.knownPage = page;
    this.ideographic = ideograph;
    this.titled = title;
    this.grams = GramMask.of(line, ideographic);
    this.pageGrams = GramMask.ofPage(line, alike);
    this.neededGrams =
        ideographic ? (Math.min(markerLetters, grams.size()) + 1) / 2 : 3 * grams.size() / 5;
    this.beginning = ideographic ? grams : titled ? NO_GRAMS : GramMask.of(first(line), false);
  }

  Rule rule() {
    return rule;
  }

  int length() {
    return places.length;
  }

  Place place(int index) {
    return places[index];
  }

  /** Whether a symbol is a neighbour by sight of the letter at {@code index}. */
  boolean isAlike(int index, int symbol) {
    return alike[index].indexOf(symbol) >= 0;
  }

  /** Whether a symbol in the place of a page word makes the line say something else. */
  boolean isForbidden(int index, int symbol) {
    return places[index].ofPage() && notPageWords.indexOf(symbol) >= 0;
  }

  /** Whether it is Chinese, Japanese or Korean, of few letters and without spaces. */
  boolean isIdeographic() {
    return ideographic;
  }

  /** Whether its words say which page it is. */
  boolean hasKnownPage() {
    return knownPage;
  }

  int letters() {
    return letters;
  }

  int markerLetters() {
    return markerLetters;
  }

  int pageLetters() {
    return pageLetters;
  }

  /** What of it, besides the page's name in ideographs, a text must have some of. */
  GramMask grams() {
    return grams;
  }

  /**
   * How many of its grams a damaged copy of it still has, three fifths: of six letters one is
   * wrong, which two pairs miss.
   */
  int neededGrams() {
    return neededGrams;
  }

  private static List<Place> first(List<Place> line) {
    return line.subList(0, Math.min(FIRST, line.size()));
  }

  /** The grams by which templates that begin alike are looked up together. */
  GramMask beginning() {
    return beginning;
  }

  /** How many of these grams a text of its group has. */
  int neededToBegin() {
    int size = beginning.size();
    return ideographic ? (size + 1) / 2 : Math.min(2, size);
  }

  /** Whether a text with these grams, or one that begins with them, may be one of its group. */
  boolean mightBegin(GramMask grams) {
    return grams.shared(beginning) >= neededToBegin();
  }

  /** Whether the letters of a text are worth aligning where no more may be wrong than this. */
  boolean mightStandIn(EdgeText text, int limit) {
    JumpWords made = words;
    if (made == null) {
      made = JumpWords.of(Arrays.asList(places), alikeTo);
      words = made;
    }
    return made.mightStandIn(text.buckets(), limit / DOUBLED);
  }

  /** Whether it has an article's title. */
  boolean isTitled() {
    return titled;
  }

  /** Whether a text has, in ideographs, a letter of the page's name or a neighbour of one. */
  boolean mightBeNamedIn(GramMask text) {
    return pageLetters == 0 || text.shared(pageGrams) > 0;
  }

  /** Whether a line of so many letters without a figure may be a damaged copy. */
  boolean mightLackFigure(int count) {
    int wrong = letters / DOUBLED; // the worst that any place allows: 18 of 100
    return knownPage
        ? titled || Math.abs(count - letters) <= wrong
        : Math.abs(count - letters) <= 1;
  }

  /** Whether a line of so many letters and figures may be a damaged copy. */
  boolean mightHaveLetters(int count, int limit) {
    return titled || mightHaveLetters(letters, count, limit);
  }

  /** The same of a line with so many letters besides the page's number. */
  static boolean mightHaveLetters(int letters, int count, int limit) {
    return count <= letters + MAX_NUMBER + limit / DOUBLED;
  }
}
