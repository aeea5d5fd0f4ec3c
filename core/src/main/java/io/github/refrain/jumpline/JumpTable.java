package io.github.refrain.jumpline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import io.github.refrain.jumpline.JumpPattern.Kind;
import io.github.refrain.jumpline.JumpPattern.Place;
import io.github.refrain.jumpline.JumpTemplate.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads a table of jump lines: {@code README.txt} beside the tables says what stands in one. */
public final class JumpTable {

  /** Ten times what the richest languages have, and little enough for the memory. */
  private static final int MAX_TEMPLATES = 10_000;

  private static final String PAGE = "page";
  private static final String TAIL = "tail";
  private static final String NOT_AFTER = "not after";
  private static final String NOT_PAGE_WORDS = "not page words";
  private static final String ALIKE = "alike";
  private static final String ALONE = "alone";
  private static final String MARKED = "marked";
  private static final String POINTED = "pointed";
  private static final Set<String> OPTIONS = Set.of(ALONE, MARKED, POINTED);
  private static final Splitter WORDS = Splitter.on(' ').trimResults().omitEmptyStrings();

  private final Map<String, List<List<Place>>> names = new HashMap<>();
  private final Map<Integer, String> alike;
  private final Set<String> notAfter = new HashSet<>();
  private final StringBuilder notPageWords = new StringBuilder();
  private final List<JumpTemplate> templates = new ArrayList<>();
  private final List<JumpTemplate> tails = new ArrayList<>();
  private final List<JumpGroup> groups;
  private final List<JumpGroup> titledGroups;
  private final List<JumpGroup> plainGroups; // the others
  private final boolean allIdeographic;
  private final boolean anyIdeographic;
  private final boolean knownPage;
  private final int maxLetters; // of those without a title
  private final GramMask beginnings = new GramMask(); // the same
  private final int neededToBegin; // the same, but for those that an arrow begins
  private final GramMask titledGrams = new GramMask();
  private final int neededForTitle;

  /**
   * Reads a table.
   *
   * @param common what OCR may read for letters in any table
   * @throws IllegalArgumentException if it is none; the message names the line and the rule
   */
  public JumpTable(String table, Map<Integer, String> common) {
    alike = new HashMap<>(common);
    eachLine(table, this::readWords);
    eachLine(table, this::readRule);
    groups = JumpGroup.of(templates);
    titledGroups = groups.stream().filter(JumpGroup::isTitled).toList();
    plainGroups = groups.stream().filter(group -> !group.isTitled()).toList();
    allIdeographic = templates.stream().allMatch(JumpTemplate::isIdeographic);
    anyIdeographic = templates.stream().anyMatch(JumpTemplate::isIdeographic);
    knownPage = templates.stream().anyMatch(JumpTemplate::hasKnownPage);
    maxLetters = plainGroups.stream().mapToInt(JumpGroup::letters).max().orElse(0);
    plainGroups.forEach(group -> beginnings.addAll(group.beginning()));
    neededToBegin =
        plainGroups.stream()
            .filter(group -> !group.isPointed())
            .mapToInt(JumpGroup::neededToBegin)
            .min()
            .orElse(Integer.MAX_VALUE);
    List<JumpTemplate> titled = templates.stream().filter(JumpTemplate::isTitled).toList();
    titled.forEach(template -> titledGrams.addAll(template.grams()));
    neededForTitle =
        titled.stream().mapToInt(JumpTemplate::neededGrams).min().orElse(Integer.MAX_VALUE);
  }

  private static void eachLine(String table, BiConsumer<String, String> reader) {
    int number = 0;
    for (String line : table.lines().toList()) {
      number++;
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      try {
        int colon = line.indexOf(':');
        checkArgument(colon >= 0, "there is no ':'");
        String key = String.join(" ", WORDS.split(line.substring(0, colon)));
        checkArgument(!key.isEmpty(), "there is nothing before the ':'");
        reader.accept(key, line.substring(colon + 1).strip());
      } catch (IllegalArgumentException e) {
        String message = "line %s (%s): %s".formatted(number, line.strip(), e.getMessage());
        throw new IllegalArgumentException(message, e);
      }
    }
  }

  private void readWords(String key, String value) {
    if (key.equals(PAGE) || key.startsWith(PAGE + " ")) {
      readPage(key, value);
    } else if (key.equals(ALIKE)) {
      readAlike(value);
    } else if (key.equals(NOT_AFTER)) {
      WORDS.split(value).forEach(word -> notAfter.add(folded(word)));
    } else if (key.equals(NOT_PAGE_WORDS)) {
      notPageWords.append(folded(value).replace(" ", ""));
    }
  }

  /** Of "page 1 front" the number is the page and the rest the name in the rules. */
  private void readPage(String key, String value) {
    List<String> words = WORDS.splitToList(key);
    boolean known = words.size() > 1 && Character.isDigit(words.get(1).charAt(0));
    List<String> name = new ArrayList<>(words);
    List<List<Place>> lines = asPage(JumpPattern.expand(value, Map.of()));
    if (known) {
      String number = name.remove(1);
      checkArgument(
          number.length() < 4 && number.chars().allMatch(c -> c >= '0' && c <= '9'),
          "page (%s) must be a number below 1000",
          number);
      Place page = new Place(Kind.PAGE, Integer.parseInt(number), true);
      lines = JumpPattern.joined(lines, List.of(List.of(page)));
    }
    for (List<Place> line : lines) {
      checkArgument(known || isNumbered(line), "<number> is missing");
      checkArgument(line.size() > 1, "a word beside the number is missing");
    }
    names.computeIfAbsent(String.join(" ", name), any -> new ArrayList<>()).addAll(lines);
  }

  private static List<List<Place>> asPage(List<List<Place>> lines) {
    return lines.stream().map(line -> line.stream().map(Place::asPage).toList()).toList();
  }

  private void readAlike(String value) {
    List<String> words = WORDS.splitToList(value);
    checkArgument(words.size() >= 2, "what is alike must be two characters or more");
    String right = folded(words.get(0));
    checkArgument(right.length() == 1, "'%s' must be one character", words.get(0));
    String others = folded(String.join("", words.subList(1, words.size())));
    alike.merge((int) right.charAt(0), others, String::concat);
  }

  private static String folded(String word) {
    EdgeText text = EdgeText.of(word, 0, word.length());
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      folded.appendCodePoint(text.at(i));
    }
    return folded.toString();
  }

  private void readRule(String key, String value) {
    List<String> words = WORDS.splitToList(key);
    String first = words.get(0);
    if (Set.of(ALIKE, NOT_AFTER, NOT_PAGE_WORDS).contains(key) || first.equals(PAGE)) {
      return;
    }
    if (key.equals(TAIL)) {
      Rule rule = new Rule(Way.TO, true, false, false);
      for (List<Place> line : JumpPattern.expand(value, Map.of())) {
        checkArgument(!line.isEmpty(), "a tail must not be empty");
        tails.add(new JumpTemplate(rule, line, alike, ""));
      }
      return;
    }
    checkArgument(
        Set.of("from", "to", "see").contains(first),
        "'%s' is none of from, to, see, page, tail, alike, not after, not page words",
        key);
    Set<String> options = Set.copyOf(words.subList(1, words.size()));
    for (String option : options) {
      checkArgument(OPTIONS.contains(option), "'%s' is none of alone, marked, pointed", option);
    }
    Way way = Way.valueOf(first.toUpperCase(Locale.ROOT));
    for (List<Place> line : JumpPattern.expand(value, names)) {
      checkLine(line, options.contains(POINTED));
      checkArgument(
          templates.size() < MAX_TEMPLATES,
          "with it the table stands for more than %s lines",
          MAX_TEMPLATES);
      boolean alone = options.contains(ALONE) || line.get(0).kind() == Kind.TITLE;
      Rule rule = new Rule(way, alone, options.contains(MARKED), options.contains(POINTED));
      templates.add(new JumpTemplate(rule, line, alike, notPageWords.toString()));
    }
  }

  private static void checkLine(List<Place> line, boolean pointed) {
    checkArgument(isNumbered(line) || has(line, Kind.PAGE), "<number> or <page> is missing");
    boolean marker = line.stream().anyMatch(p -> p.kind() == Kind.LETTER && !p.ofPage());
    checkArgument(marker || pointed || has(line, Kind.TITLE), "a word beside the page is missing");
  }

  private static boolean isNumbered(List<Place> line) {
    return has(line, Kind.NUMBER) || has(line, Kind.SECTION_NUMBER);
  }

  private static boolean has(List<Place> line, Kind kind) {
    return line.stream().anyMatch(place -> place.kind() == kind);
  }

  /** The ways of writing the rules, those that begin alike together. */
  List<JumpGroup> groups() {
    return groups;
  }

  /** Those of them with an article's title. */
  List<JumpGroup> titledGroups() {
    return titledGroups;
  }

  /** Those without one. */
  List<JumpGroup> plainGroups() {
    return plainGroups;
  }

  /** What may follow the page. */
  List<JumpTemplate> tails() {
    return Collections.unmodifiableList(tails);
  }

  /** Whether all of its lines are Chinese, Japanese or Korean. */
  boolean allIdeographic() {
    return allIdeographic;
  }

  /** Whether any of them is. */
  boolean anyIdeographic() {
    return anyIdeographic;
  }

  private boolean isMixed() {
    return anyIdeographic && !allIdeographic;
  }

  /** Whether the words of any line say which page it is. */
  boolean hasKnownPage() {
    return knownPage;
  }

  /**
   * Whether a text with these grams may be a line without a title.
   *
   * @param pointed whether an arrow stands before it
   */
  boolean mightBegin(GramMask grams, boolean pointed) {
    return pointed || isMixed() || grams.shared(beginnings) >= neededToBegin;
  }

  /** Whether a text with these grams may be a line with a title. */
  boolean mightBeTitled(GramMask grams) {
    return isMixed() || grams.shared(titledGrams) >= neededForTitle;
  }

  /** Whether a line of so many letters and figures may be a damaged copy of one without a title. */
  boolean mightHaveLetters(int count, int limit) {
    return JumpTemplate.mightHaveLetters(maxLetters, count, limit);
  }

  /** Whether an ordinary sentence goes on by this word after the page. */
  boolean goesOnBy(String word) {
    return notAfter.contains(word);
  }

  /** What the table says is alike, for other tables. */
  public Map<Integer, String> alike() {
    return Map.copyOf(alike);
  }
}
