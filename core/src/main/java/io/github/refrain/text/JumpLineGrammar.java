package io.github.refrain.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.refrain.jumpline.JumpTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How newspapers write jump lines: a table for each language.
 *
 * <pre>{@code
 * JumpLineGrammar grammar = JumpLineGrammar.standard().with("""
 *     page: sida <number>
 *     page 1: första sidan
 *     from: fortsättning från <page>
 *     to: {fortsättning|forts.} på <page>
 *     see alone: se <page>
 *     """);
 * List<Paragraph> paragraphs = ParagraphReader.read(document, grammar);
 * }</pre>
 *
 * <p>A table is lines of {@code key: pattern}; {@code #} begins a comment. Case, accents, width,
 * and simplified or traditional characters make no difference.
 *
 * <ul>
 *   <li>{@code page}, {@code page 1}: how a page is named, and the words for a certain one; {@code
 *       tail}: what may follow it, as a column. The rules say {@code <page>} for all of them.
 *   <li>{@code from}, {@code to}, {@code see}: a jump line of that {@link JumpLine.Direction}.
 *       After the key, {@code alone} keeps it from being glued to text, {@code marked} asks for a
 *       bracket or an arrow, and {@code pointed} for an arrow.
 *   <li>{@code not page words}: characters in the place of a page word that make a line mean
 *       something else; {@code not after}: words after the page by which a sentence goes on; {@code
 *       alike}: a character and what OCR reads for it.
 *   <li>In a pattern, {@code [x]} may be missing, <code>{x|y}</code> is a choice, and {@code
 *       <number>}, {@code <section number>}, {@code <section>}, {@code <title>}, {@code <any>} are
 *       a page number, one with its section (A4), a section's letter, a short title in capitals or
 *       quotation marks, a number that is no page.
 * </ul>
 *
 * <p>Immutable; may be shared by threads.
 */
public final class JumpLineGrammar {

  private static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "vi");

  private static final Supplier<Map<Integer, String>> COMMON =
      Suppliers.memoize(() -> new JumpTable(resource("common"), Map.of()).alike());

  private static final Supplier<JumpLineGrammar> STANDARD =
      Suppliers.memoize(JumpLineGrammar::readStandard);

  private final ImmutableList<JumpTable> tables;

  private JumpLineGrammar(ImmutableList<JumpTable> tables) {
    this.tables = tables;
  }

  private static JumpLineGrammar readStandard() {
    Map<Integer, String> common = COMMON.get();
    return new JumpLineGrammar(
        LANGUAGES.parallelStream() // every start of a program waits for it
            .map(language -> new JumpTable(resource(language), common))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Chinese, English, Japanese, Korean, German, French, Spanish, Portuguese, Italian, Russian and
   * Vietnamese.
   */
  public static JumpLineGrammar standard() {
    return STANDARD.get();
  }

  /**
   * One table and nothing else.
   *
   * @throws IllegalArgumentException if it is no table; the message names the line and the rule
   */
  public static JumpLineGrammar parse(String table) {
    return new JumpLineGrammar(ImmutableList.of(new JumpTable(table, COMMON.get())));
  }

  /**
   * These tables and one more.
   *
   * @throws IllegalArgumentException if it is no table; the message names the line and the rule
   */
  public JumpLineGrammar with(String table) {
    JumpTable added = new JumpTable(table, COMMON.get());
    return new JumpLineGrammar(
        ImmutableList.<JumpTable>builder().addAll(tables).add(added).build());
  }

  ImmutableList<JumpTable> tables() {
    return tables;
  }

  private static String resource(String name) {
    String path = "jump-lines/" + name + ".txt";
    try (InputStream in = JumpLineGrammar.class.getResourceAsStream(path)) {
      return new String(requireNonNull(in, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** How many tables it has. */
  @Override
  public String toString() {
    return "JumpLineGrammar[" + tables.size() + " tables]";
  }
}
