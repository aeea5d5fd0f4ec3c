package io.github.refrain.cli.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.refrain.clean.Decision;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.decode.LineSplitter;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that people have made on a report, a JSON object a line. One is refused by name if the
 * finding or its member is not there any more, or if the letters that were decided on have changed
 * since.
 */
public final class DecisionFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String typed;
  private final Notices notices;
  private final Map<String, Finding> findings = new HashMap<>();
  private final SpanTexts texts;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<Object, Decided> decided = new HashMap<>(); // by key and member

  /** What a line has decided. */
  private record Decided(Choice choice, int line) {}

  private DecisionFile(String typed, Collection<Document> documents, Notices notices) {
    this.typed = typed;
    this.texts = new SpanTexts(documents);
    this.notices = notices;
  }

  /**
   * Reads decisions.
   *
   * @param typed the file as it was typed
   * @param found what was found now, in which documents
   * @param notices is told what is refused
   * @throws RefusedException if the file cannot be read
   */
  public static List<Decision> read(
      String typed, Findings found, Collection<Document> documents, Notices notices)
      throws RefusedException {
    DecisionFile file = new DecisionFile(typed, documents, notices);
    found.all().forEach(finding -> file.findings.put(finding.key(), finding));
    try (InputStream in = Files.newInputStream(FileName.parse(typed))) {
      file.read(new LineSplitter(in));
    } catch (IOException e) {
      throw new RefusedException("--decisions " + typed + ": " + Reasons.of(e));
    }
    return file.decisions;
  }

  private void read(LineSplitter lines) throws IOException {
    while (lines.next()) {
      byte[] line = lines.bytes();
      if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
        String refusal = add(line, lines.number());
        if (refusal != null) {
          notices.error(typed, "line " + lines.number() + ": " + refusal);
        }
      }
    }
  }

  /** Takes a decision; tells why it is refused, or null. */
  private @Nullable String add(byte[] line, int number) throws IOException {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return "not JSON";
    }
    String key = node.path("key").asText();
    Choice choice = choice(node.path("decision").asText());
    Finding finding = findings.get(key);
    if (choice == null) {
      return "its decision is none of: remove, keep, not-same";
    }
    if (finding == null) {
      return "no finding has the key '" + key + "'; its text or place has changed";
    }
    if (choice == Choice.REMOVE && finding instanceof Variant) {
      return key + " is a variant: notices with other figures are never removed";
    }
    JsonNode place = node.path("member");
    if (!place.isObject() && !place.isMissingNode() && !place.isNull()) {
      return "its member is no span"; // and must not be taken for all of them
    }
    Span member = place.isObject() ? FindingPlaces.of(finding).at(span(place)) : null;
    if (place.isObject() && member == null) {
      return key + " has no member at " + place;
    }
    String sum = node.path("letters_sha256").asText();
    if (member != null && !sum.isEmpty() && !sum.equals(lettersSum(member))) {
      return key + ": the letters of " + member.place() + " have changed since it was decided";
    }
    Decision decision = new Decision(key, choice, member);
    noteContradiction(decision, number);
    decisions.add(decision);
    return null;
  }

  /** Says so if a line takes back what another has said of the same place. */
  private void noteContradiction(Decision decision, int line) {
    Span member = decision.member();
    Object place =
        member == null
            ? decision.key()
            : List.of(decision.key(), member.source(), member.start(), member.end());
    Decided before = decided.put(place, new Decided(decision.choice(), line));
    if (before != null && before.choice() != decision.choice()) {
      notices.note(
          typed, "line " + line + " contradicts line " + before.line() + "; the later one counts");
    }
  }

  private static @Nullable Choice choice(String name) {
    return switch (name) {
      case "remove" -> Choice.REMOVE;
      case "keep" -> Choice.KEEP;
      case "not-same" -> Choice.NOT_SAME;
      default -> null;
    };
  }

  private static Span span(JsonNode node) {
    int start = Math.max(0, node.path("start").asInt());
    return new Span(
        node.path("source").asText(),
        start,
        Math.max(start, node.path("end").asInt()),
        Math.max(1, node.path("line").asInt(1)));
  }

  /** The SHA-256 of the letters of a span; empty where it is outside of the text. */
  private String lettersSum(Span span) {
    String text = texts.of(span);
    return text == null ? "" : Checksums.of(Letters.of(text));
  }
}
