package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A page, its data read back as its script reads them. */
public final class ReadPage {

  static final RunFacts RUN =
      new RunFacts(
          "refrain scan a", "refrain explain a", "refrain 1", "the usual one", List.of(), 0);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BLOCK =
      Pattern.compile(
          "<script type=\"application/gzip\" data-name=\"(\\w+)\"( data-continues)?>([^<]*)</script>");

  private final byte[] bytes;
  private final Map<String, List<JsonNode>> values = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, JsonNode> pairs = new HashMap<>();
  private final Map<Integer, String> hashes = new HashMap<>();
  private final List<Integer> firstParts = new ArrayList<>();

  /** The seeds as documents. */
  static List<Document> seeds() throws Exception {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      for (Path file : files.sorted().toList()) {
        documents.add(Document.of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return documents;
  }

  private ReadPage(byte[] bytes) throws Exception {
    this.bytes = bytes;
    StringBuilder base64 = new StringBuilder();
    for (Matcher block = BLOCK.matcher(new String(bytes, UTF_8)); block.find(); ) {
      base64.append(block.group(3));
      if (block.group(2) == null) {
        values
            .computeIfAbsent(block.group(1), name -> new ArrayList<>())
            .add(unpack(base64.toString()));
        base64.setLength(0);
      }
    }
    int first = 0;
    for (JsonNode count : rows().get("parts")) {
      firstParts.add(first);
      first += count.asInt();
    }
    List<String> all = new ArrayList<>();
    for (JsonNode batch : values("texts")) {
      readBatch(batch, all);
    }
  }

  /** A page that a command has written. */
  public static ReadPage parse(String html) throws Exception {
    return new ReadPage(html.getBytes(UTF_8));
  }

  /** The page of findings. */
  static ReadPage of(Findings findings, Collection<Document> documents) throws Exception {
    return new ReadPage(write(findings, documents));
  }

  /** A page of what is found in documents by default. */
  static byte[] write(List<Document> documents) throws Exception {
    return write(DuplicateFinder.withDefaults().find(documents), documents);
  }

  static byte[] write(Findings findings, Collection<Document> documents) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport(RUN, Settings.forOcr()).write(findings, documents, out);
    return out.toByteArray();
  }

  private static JsonNode unpack(String base64) throws Exception {
    byte[] zipped = Base64.getDecoder().decode(base64);
    return JSON.readTree(new GZIPInputStream(new ByteArrayInputStream(zipped)));
  }

  private void readBatch(JsonNode batch, List<String> all) {
    batch.get("texts").forEach(text -> all.add(text.asText()));
    for (int i = 0; i < batch.get("paragraphs").size(); i++) {
      texts.put(
          batch.get("paragraphs").get(i).asInt(), all.get(batch.get("textOf").get(i).asInt()));
    }
    for (int i = 0; i < batch.get("rows").size(); i++) {
      int first =
          firstParts.get(batch.get("rows").get(i).asInt()) + batch.get("firsts").get(i).asInt();
      JsonNode pairsOf = batch.get("pairsOf").get(i);
      for (int j = 0; j < pairsOf.size(); j++) {
        if (pairsOf.get(j).asInt() >= 0) {
          pairs.put(first + j, batch.get("pairs").get(pairsOf.get(j).asInt()));
        }
        hashes.put(first + j, batch.get("hashesOf").get(i).get(j).asText());
      }
    }
  }

  String html() {
    return new String(bytes, UTF_8);
  }

  int size() {
    return bytes.length;
  }

  List<JsonNode> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  JsonNode rows() {
    return values("rows").get(0);
  }

  int withText() {
    return values("end").get(0).asInt();
  }

  /** The text of a paragraph by its number, null where the page has none. */
  String text(int paragraph) {
    return texts.get(paragraph);
  }

  /** The number of a part among all parts. */
  public int part(int row, int i) {
    return firstParts.get(row) + i;
  }

  /** The comparison of a part with the first one of its row. */
  JsonNode pair(int part) {
    return pairs.get(part);
  }

  /** The hash of a part's letters. */
  public String hash(int part) {
    return hashes.get(part);
  }

  /** A column that was written as differences. */
  int[] summed(String name) {
    JsonNode column = rows().get(name);
    int[] values = new int[column.size()];
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += column.get(i).asInt();
      values[i] = sum;
    }
    return values;
  }
}
