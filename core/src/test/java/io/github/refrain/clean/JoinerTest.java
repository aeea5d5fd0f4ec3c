package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.link.Split;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Parts of broken sentences stand in brackets, each going on in the next; what was removed before
 * in braces; a line's end is written / or, if of two characters, \\.
 */
class JoinerTest {

  @ParameterizedTest
  @CsvSource({
    // what stands between the parts
    "[甲甲]/[乙乙]/丙, 甲甲乙乙/丙",
    "[go]/[on]/x, go on/x",
    "[go]//[on]/x, go on/x",
    "[go]\\\\[on], go on",
    "[exam-]/[ple], example",
    "[exam\u2010]/[ple], example",
    "[exam\u00AD]/[ple], example",
    "[exam¬]/[ple], example",
    "[in the year 18]/[72], in the year 1872",
    "'[to 1,]/[250 dollars]', 'to 1,250 dollars'",
    "'[in 1872,]/[250 men]', 'in 1872, 250 men'",
    "'[in 1,]/[2505 men]', 'in 1, 2505 men'",
    "[an exam-]/[ple-]/[s of it], an examples of it",
    "[a well-]/[known man]/was well-known, a well-known man/was well-known",
    "[a well-]/[known man]/was Wellknown, a wellknown man/was Wellknown",
    "[semi-inde-]/[pendent], semi-independent",
    "[Anglo-]/[Saxon], Anglo-Saxon",
    "[1914-]/[18], 1914-18",
    "[one -]/[two], one -two",
    "[vor-]/[über], vorüber",
    "[exam–]/[ple], exam–ple",
    "[あい]/[うえ], あいうえ",
    "[アイ]/[うえ], アイうえ",
    "[ㄅㄆ]/[甲], ㄅㄆ甲",
    "[甲，]/[乙乙], 甲，乙乙",
    "[甲、]/[乙乙], 甲、乙乙",
    "'[go,]/[on]', 'go, on'",
    "[가나]/[다라], 가나 다라",
    "[года]/[он], года он",
    "[😀]/[b], 😀b",
    // in a block of wrapped lines
    "[aa/bb]//[cc]/x, aa/bb/cc/x",
    "[aa\\\\bb]\\\\\\\\[cc]\\\\x, aa\\\\bb\\\\cc\\\\x",
    "[aa/bb]/x/[cc]/y, aa/bb/cc/x/y",
    // moved up
    "[甲甲]/x/[乙乙]/y, 甲甲乙乙/x/y",
    "[甲甲]/x/[乙乙], 甲甲乙乙/x",
    "[甲甲]//x//[乙乙]//y, 甲甲乙乙//x//y",
    "[go]/x/[on], go on/x",
    "[exam-]/x/[ple]/y, example/x/y",
    "[exam-]/{x/}y/[ple]/z, example/y/z",
    "[exam-]/x/[ple-]/y/[s], example-s/x/y",
    "[甲甲]/x/[乙乙]/y/[丙丙]/z, 甲甲乙乙丙丙/x/y/z",
    "[甲甲]/[乙乙]/x/[丙丙]/z, 甲甲乙乙丙丙/x/z",
    "[甲甲]/x/[乙乙]/[丙丙]/z, 甲甲乙乙丙丙/x/z",
    // with something removed before, between, behind, within
    "{y/}[甲甲]/[乙乙], 甲甲乙乙",
    "[甲甲]/{x/}[乙乙], 甲甲乙乙",
    "[甲甲]/{x/}y/{z/}[乙乙], 甲甲乙乙/y",
    "[甲甲]/[乙乙]/{x/}y, 甲甲乙乙/y",
    "[甲{x}甲]/[乙乙], 甲甲/乙乙",
    "[甲甲]/[乙{x}乙], 甲甲/乙乙",
  })
  void join_brokenSentences_areWhole(String marked, String joined) {
    assertEquals(written(joined), joined(written(marked)));
  }

  private static String written(String shown) {
    return shown.replace("\\\\", "\r\n").replace('/', '\n');
  }

  private static String joined(String marked) {
    Document document = Document.of("d", marked.replaceAll("[\\[\\]{}]", ""));
    List<Span> parts = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    int part = 0;
    int gone = 0;
    for (int c : marked.codePoints().toArray()) {
      switch (c) {
        case '[' -> part = at;
        case ']' -> parts.add(new Span("d", part, at, 1));
        case '{' -> gone = at;
        case '}' -> edits.add(Edit.removal(gone, at));
        default -> at++;
      }
    }
    List<Split> splits = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      splits.add(new Split(parts.get(i - 1), parts.get(i), "key" + i));
    }
    List<Edit> all = new ArrayList<>(edits);
    Hyphens hyphens = hyphens(document, splits);
    Joiner.join(document, edits, splits, hyphens).forEach(join -> all.addAll(join.edits()));
    all.sort(Edit.ORDER);
    return Edits.apply(document, all).text();
  }

  private static Hyphens hyphens(Document document, List<Split> splits) {
    PointText text = new PointText(document);
    return Hyphens.of(
        List.of(document),
        splits,
        split -> Hyphens.Word.between(text.text(split.left()), text.text(split.right())));
  }

  @Test
  void join_aHyphenThatStandsForAWordToCome_keepsItAndASpace() {
    for (String broken : List.of("Nord-\nund Ostsee", "pre-\nand post-war", "Obst-\noder Wein")) {
      Document document = Document.of("d", broken + "\n");
      int end = broken.indexOf('\n');
      Span left = new Span("d", 0, end, 1);
      Span right = new Span("d", end + 1, broken.length(), 2);
      List<Split> splits = List.of(new Split(left, right, "key"));
      Removal join = Joiner.join(document, List.of(), splits, hyphens(document, splits)).get(0);
      assertEquals(List.of(new Edit(end, end + 1, " ")), join.edits());
    }
  }

  @Test
  void join_tellsWhatIsMovedAndWhere() {
    Document document = Document.of("d", "甲甲\n丙\n乙乙\n");
    Split split = new Split(new Span("d", 0, 2, 1), new Span("d", 5, 7, 3), "key");
    assertEquals(
        List.of(
            new Removal(
                Rule.JOIN,
                split.right(),
                List.of(new Edit(2, 2, "乙乙"), new Edit(5, 8, "")),
                split.left(),
                split.left(),
                1,
                "key",
                "")),
        Joiner.join(document, List.of(), List.of(split), hyphens(document, List.of(split))));
  }
}
