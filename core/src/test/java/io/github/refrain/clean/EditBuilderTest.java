package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes stands in brackets; a line's end is written / or, if of two characters, \\. */
class EditBuilderTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // within a line
        "a [b] c,a c",
        "a[b]c,ac",
        "a[b] c,a c",
        "a [b]c,a c",
        "a  [b] c,a  c",
        "a [b] c [d] e,a c e",
        "a [b] [c] d,a d",
        "a [b][c] d,a d",
        "a [b]   [c] d,a d",
        "a[b] [c]d,ad",
        "[a] b,b",
        "[a] [b] c,c",
        "a [b],a",
        "a [b] [c],a",
        "a [b]/c,a/c",
        "a [b] /c,a/c",
        "a/[b] c,a/c",
        "a/  [b] c,a/  c",
        "a [b/c] d,a d",
        "a [b/c]/d,a/d",
        "a [b]/c,a/c",
        "a[/b] c,a c",
        "a[/b][/c]/d,a/d",
        // whole lines
        "[a]/b,b",
        "a/[b],a",
        "a/[b]/,a/",
        "a/[b]/c,a/c",
        "a\\[b]\\c,a\\c",
        "a\\[b],a",
        "a/  [b]  /c,a/c",
        "a/[b/c]/d,a/d",
        "a/[b]/[c]/d,a/d",
        "[a]/[b]/c,c",
        "a/[b]/[c],a",
        "[a],''",
        "[a]/,''",
        // what is left of a line that goes piece by piece
        "a/[b] [c]/d,a/d",
        "a/[b][c]/d,a/d",
        "[b] [c]/d,d",
        "a/[b] [c],a",
        "a//[b] [c]/d,a//d",
        "a/[b] [c]/[d] [e]/f,a/f",
        "a/[b]/[c] d/e,a/d/e",
        "a/[b] [c]//[d] e,a//e",
        // blank lines: the larger group stays
        "a//[b]//c,a//c",
        "a//[b]/c,a//c",
        "a/[b]//c,a//c",
        "a///[b]//c,a///c",
        "a//[b]///c,a///c",
        "a//[b]//[c]//d,a//d",
        "a/[b]//[c]//d,a//d",
        "a//[b]//[c]/d,a//d",
        "a/ /[b]/c,a/ /c",
        "a\\\\[b]\\\\c,a\\\\c",
        "//[a]//b,//b",
        "[a]//b,b",
        "a//[b],a",
        "a//[b]/,a/",
        "a//[b]//,a//",
        "a//[b] [c]/,a/",
      })
  void edits_ofEachStretch_leaveNoHole(String marked, String left) {
    assertEquals(written(left), cleaned(written(marked)));
    String wide = marked.replace("a", "\uD83D\uDE00"); // of two chars, one code point
    assertEquals(written(left).replace("a", "\uD83D\uDE00"), cleaned(written(wide)));
  }

  private static String written(String shown) {
    return shown.replace("\\", "\r\n").replace('/', '\n');
  }

  private static String cleaned(String marked) {
    Document document = Document.of("d", marked.replaceAll("[\\[\\]]", ""));
    PointText text = new PointText(document);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    int start = 0;
    for (int c : marked.codePoints().toArray()) {
      if (c == '[') {
        start = at;
      } else if (c == ']') {
        stretches.add(Stretch.of(text, stretches.size(), start, at));
      } else {
        at++;
      }
    }
    List<Edit> edits = new ArrayList<>();
    EditBuilder.edits(document.text(), stretches)
        .asMap()
        .forEach(
            (owner, of) -> {
              assertEquals(1, of.size());
              Edit edit = of.iterator().next();
              Stretch stretch = stretches.get(owner);
              assertTrue(edit.start() <= stretch.start() && edit.end() >= stretch.end());
              edits.add(edit);
            });
    assertEquals(stretches.size(), edits.size());
    edits.sort(Edit.ORDER);
    for (int i = 1; i < edits.size(); i++) {
      assertTrue(edits.get(i - 1).end() <= edits.get(i).start(), () -> "edits overlap: " + edits);
    }
    return Edits.apply(document, edits).text();
  }
}
