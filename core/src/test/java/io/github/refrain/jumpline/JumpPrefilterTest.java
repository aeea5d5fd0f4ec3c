package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.jumpline.JumpReading.Frame;
import io.github.refrain.jumpline.JumpReading.Marks;
import io.github.refrain.jumpline.JumpReading.Place;
import io.github.refrain.jumpline.JumpReading.Search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a table is asked once leaves the same templates, and the same reading, as asking every group
 * of it: on lines of the tables and on other text, with and without errors of OCR.
 */
class JumpPrefilterTest {

  private static final int ROUNDS = 2_000;

  /** Tables of a newspaper's own, of one script or two, each without something that others have. */
  private static final List<String> OWN =
      List.of(
          """
          page: <number>面
          page: p. <number>
          to: {续见|go on to} <page>
          from: {承接|carried over from} <page>
          """,
          """
          page: <number>面
          page: side <number>
          page 1: 头版
          page 1: forsiden
          to: {续见|fortsættes} <page>
          see pointed: <page>
          see: <title>[, ]<page>
          """,
          """
          page: <number>面
          see pointed: <page>
          alike: 面 E 百
          """,
          """
          page: <number>版
          see alone: <title>：<page>
          """,
          """
          page: <number>面
          to: 续见<title>：<page>
          to: go on to <title>, side <number>
          """,
          """
          page: side <number>
          page 1: forsiden
          to pointed: <page>
          """,
          """
          to: <title> <number>
          """,
          """
          page 1: 头版
          to: 续见<page>
          """,
          """
          page: page <number>
          """);

  private final MadeText made = new MadeText(17);
  private final List<JumpTable> standard = new ArrayList<>();
  private final List<JumpTable> own = new ArrayList<>();

  JumpPrefilterTest() throws IOException {
    for (String language : LanguageTables.LANGUAGES) {
      standard.add(LanguageTables.table(LanguageTables.text(language)));
    }
    for (String text : OWN) {
      own.add(LanguageTables.table(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "vi"})
  void linesOfALanguage_leaveWhatAllGroupsLeave(String language) {
    JumpTable table = standard.get(LanguageTables.LANGUAGES.indexOf(language));
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      read += check(damaged(line(table)), standard);
    }
    assertTrue(read > ROUNDS / 20, "only " + read + " were jump lines"); // so others were compared
  }

  @Test
  void linesOfOwnTables_leaveWhatAllGroupsLeave() {
    List<JumpTable> written = own.stream().filter(table -> !table.groups().isEmpty()).toList();
    List<JumpTable> all = new ArrayList<>(own);
    all.addAll(standard);
    int read = 0;
    for (int round = 0; round < 4 * ROUNDS; round++) {
      read += check(damaged(line(any(written))), all);
    }
    assertTrue(read > ROUNDS / 5, "only " + read + " were jump lines");
  }

  @Test
  void mixedScriptsAndOrdinaryText_leaveWhatAllGroupsLeave() {
    List<JumpTable> all = new ArrayList<>(standard);
    all.addAll(own);
    for (int round = 0; round < 2 * ROUNDS; round++) {
      check(damaged(mixed()), all);
    }
  }

  /** Compares for each table alone and for all together; returns 1 where a jump line is read. */
  private int check(String line, List<JumpTable> tables) {
    Frame frame = frame(line);
    Search fast = new Search(frame);
    Search slow = new Search(frame);
    for (JumpTable table : tables) {
      List<JumpTemplate> expected = passing(slow, table.groups());
      assertEquals(expected, passing(fast, fast.groupsOf(table)), () -> told(frame, line));
      slow.addAll(table, table.groups());
      fast.addAll(table, fast.groupsOf(table));
    }
    assertEquals(slow.reading(), fast.reading(), () -> told(frame, line));
    return fast.reading() == null ? 0 : 1;
  }

  private static String told(Frame frame, String line) {
    return "%s, from start %s to end %s, %s: %s"
        .formatted(frame.place(), frame.fixedStart(), frame.fixedEnd(), frame.marks(), line);
  }

  /** The templates that a text may be, of some groups. */
  private static List<JumpTemplate> passing(Search search, List<JumpGroup> groups) {
    return groups.stream()
        .filter(search::mightBe)
        .flatMap(group -> group.templates().stream())
        .filter(search::mightBe)
        .toList();
  }

  private Frame frame(String line) {
    EdgeText text = EdgeText.of(line, 0, line.length());
    boolean fixedStart = chance(0.7);
    Marks marks = new Marks(made.random().nextInt(4), chance(0.4));
    return new Frame(text, any(List.of(Place.values())), fixedStart, chance(0.7), marks);
  }

  /** A line that one of a table's templates stands for. */
  private String line(JumpTable table) {
    JumpTemplate template = any(any(table.groups()).templates());
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      JumpPattern.Place place = template.place(i);
      switch (place.kind()) {
        case LETTER, MARK -> line.appendCodePoint(place.value());
        case SPACE -> line.append(' ');
        case NUMBER -> line.append(any(List.of("4", "A7", "12", "三", "十二", "l")));
        case SECTION_NUMBER -> line.append(any(List.of("A4", "B12")));
        case ANY -> line.append(any(List.of("3", "2")));
        case SECTION -> line.append(any(List.of("A", "C")));
        case TITLE -> line.append(any(List.of("SENATE", "“Late news”", "《要闻》", "A B C")));
        case PAGE -> {}
      }
    }
    String upper = line.substring(0, 1).toUpperCase(Locale.ROOT);
    return chance(0.3) ? line.toString() : upper + line.substring(1);
  }

  /** Lines of two tables side by side, words beside a line, or no line at all. */
  private String mixed() {
    String words = chance(0.5) ? made.latin(1 + made.random().nextInt(40)) : made.chinese(8);
    String other = chance(0.5) ? line(any(standard)) : words;
    String figure = any(List.of("", " 4", "三", " MAYOR 7", "《", " l"));
    return switch (made.random().nextInt(4)) {
      case 0 -> words + figure;
      case 1 -> figure + " " + other;
      case 2 -> line(any(standard)) + " " + other;
      default -> other + figure + made.chinese(3);
    };
  }

  /** Up to five letters lost, doubled, misread or in other places. */
  private String damaged(String line) {
    StringBuilder damaged = new StringBuilder(line);
    int errors = made.random().nextInt(6);
    for (int i = 0; i < errors && damaged.length() > 1; i++) {
      int at = made.random().nextInt(damaged.length());
      int from = made.random().nextInt(damaged.length());
      switch (made.random().nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, damaged.charAt(at));
        case 2 -> damaged.setCharAt(at, any(List.of('E', 'l', '1', '工', '百', '.', ' ')));
        default -> damaged.setCharAt(at, damaged.charAt(from));
      }
    }
    return damaged.toString();
  }

  private <T> T any(List<T> values) {
    return values.get(made.random().nextInt(values.size()));
  }

  private boolean chance(double share) {
    return made.random().nextDouble() < share;
  }
}
