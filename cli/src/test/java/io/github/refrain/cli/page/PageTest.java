package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final int SHELL_BYTES = 60_000;

  private static List<Document> seeds() throws Exception {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      for (Path file : files.sorted().toList()) {
        documents.add(Document.of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return documents;
  }

  private static Findings find(List<Document> documents) {
    return DuplicateFinder.withDefaults().find(documents);
  }

  @Test
  void sameFindings_areSameBytes() throws Exception {
    List<Document> documents = seeds();
    byte[] one = ReadPage.write(find(documents), documents);
    Settings single = Settings.builder().threads(1).build();
    java.io.ByteArrayOutputStream other = new java.io.ByteArrayOutputStream();
    new HtmlReport(ReadPage.RUN, single)
        .write(DuplicateFinder.of(single).find(documents), documents, other);
    assertArrayEquals(one, other.toByteArray());
  }

  @Test
  void everyFinding_isInThePage_withItsTexts() throws Exception {
    List<Document> documents = seeds();
    Findings findings = find(documents);
    ReadPage page = ReadPage.of(findings, documents);
    List<String> keys = new ArrayList<>();
    page.rows().get("key").forEach(key -> keys.add(key.asText()));
    assertEquals(findings.all().stream().map(Finding::key).toList(), keys);
    assertEquals(findings.all().size(), page.withText());
    int[] paragraphs = page.summed("partParagraph");
    int[] starts = page.summed("start");
    int[] sources = page.summed("source");
    for (int part = 0; part < paragraphs.length; part++) {
      int paragraph = paragraphs[part];
      String source = page.rows().get("documents").get(sources[paragraph]).asText();
      String text = page.text(paragraph);
      assertEquals(page.rows().get("length").get(paragraph).asInt(), points(text));
      assertEquals(text, cut(documents, source, starts[paragraph], points(text)));
    }
  }

  @Test
  void comparisons_coverBothTexts_andHashesAreOfTheLetters() throws Exception {
    List<Document> documents = seeds();
    Findings findings = find(documents);
    ReadPage page = ReadPage.of(findings, documents);
    int compared = 0;
    for (int row = 0; row < findings.all().size(); row++) {
      if (findings.all().get(row) instanceof Cluster cluster) {
        for (int i = 1; i < cluster.members().size(); i++) {
          JsonNode pair = page.pair(page.part(row, i));
          var kept = cluster.kept().span();
          var copy = cluster.members().get(i).span();
          assertEquals(List.of(kept.length(), copy.length()), covered(pair));
          String letters = cut(documents, copy.source(), copy.start(), copy.length());
          assertEquals(sha256(Letters.of(letters).toString()), page.hash(page.part(row, i)));
          compared++;
        }
      }
    }
    assertEquals(findings.clusters().size(), compared);
  }

  /** The code points that the runs of a comparison cover on the left and on the right. */
  private static List<Integer> covered(JsonNode pair) {
    int left = 0;
    int right = 0;
    for (int i = 10; i < pair.size(); ) {
      int mark = pair.get(i).asInt();
      left += mark < 0 ? pair.get(i + 1).asInt() : mark;
      right += mark < 0 ? pair.get(i + 2).asInt() : mark;
      i += mark < 0 ? 3 : 1;
    }
    return List.of(left, right);
  }

  @Test
  void policy_allowsTheStyleAndTheScript_andNothingElse() throws Exception {
    String html = ReadPage.of(find(List.of()), List.of()).html();
    String style = between(html, "<style>", "</style>");
    String script = between(html, "<script type=\"module\">", "</script>");
    String policy =
        "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
            .formatted(base64Sha256(style), base64Sha256(script));
    assertTrue(
        html.contains("http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\""), policy);
    assertEquals(1, Pattern.compile("<style").matcher(html).results().count());
    assertTrue(
        Pattern.compile("innerHTML|insertAdjacentHTML|document\\.write|localStorage|\\beval\\b")
            .matcher(script)
            .results()
            .findAny()
            .isEmpty());
    assertTrue(
        Pattern.compile("(?:src|href)=")
            .matcher(html.replace(script, ""))
            .results()
            .findAny()
            .isEmpty());
  }

  @Test
  void budgets_ofShellAndOfAThousandFindings_areHeld() throws Exception {
    List<Document> documents = seeds();
    String seeds = ReadPage.of(find(documents), documents).html();
    String shell = seeds.replaceAll("<script type=\"application/gzip\"[^>]*>[^<]*</script>\n", "");
    assertTrue(shell.getBytes(UTF_8).length <= SHELL_BYTES, "shell " + shell.length());
    ManyFindings many = ManyFindings.of(1_000, 120);
    ReadPage page = ReadPage.of(many.findings(), many.documents());
    assertTrue(page.size() <= 1_000_000, "bytes " + page.size());
    assertEquals(1_000, page.withText());
  }

  @Test
  void manyFindings_areAllListed_andTextsOfTheFirstByLettersAreThere() throws Exception {
    ManyFindings many = ManyFindings.of(100_000, 60);
    ReadPage page = ReadPage.of(many.findings(), many.documents());
    assertTrue(page.size() <= 10_000_000, "bytes " + page.size());
    assertEquals(100_000, page.rows().get("key").size());
    assertTrue(page.withText() > 5_000 && page.withText() < 100_000, "rows " + page.withText());
    int[] paragraphs = page.summed("partParagraph");
    int last = page.withText() - 1; // all have the same letters, so they come by place
    assertEquals(60, points(page.text(paragraphs[page.part(last, 1)])));
    assertNull(page.text(paragraphs[page.part(99_999, 0)]));
  }

  @Test
  void blocks_areNotLong_andHoldNothingThatEndsThem() throws Exception {
    ManyFindings many = ManyFindings.of(20_000, 60);
    String html = ReadPage.of(many.findings(), many.documents()).html();
    Matcher block =
        Pattern.compile("<script type=\"application/gzip\"[^>]*>([^<]*)</script>").matcher(html);
    int blocks = 0;
    while (block.find()) {
      blocks++;
      assertTrue(block.group(1).length() <= 256 * 1024);
      assertTrue(block.group(1).chars().allMatch(c -> c < 0x80 && c != '<'));
    }
    assertTrue(blocks > 10, "blocks " + blocks);
  }

  @Test
  void nothingFound_isAPageToo() throws Exception {
    List<Document> documents = List.of(Document.of("a.txt", "一句话。"));
    String html = ReadPage.of(find(documents), documents).html();
    assertTrue(html.contains("None of 1 paragraph is a copy."), html.substring(0, 2_000));
  }

  private static String cut(List<Document> documents, String source, int start, int length) {
    String text =
        documents.stream()
            .filter(each -> each.source().equals(source))
            .findFirst()
            .orElseThrow()
            .text();
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length));
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of().formatHex(digest(text));
  }

  private static String base64Sha256(String text) throws Exception {
    return Base64.getEncoder().encodeToString(digest(text));
  }

  private static byte[] digest(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
  }
}
