package io.github.refrain.cli.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Link;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** What was found, for programs: one JSON object a line. */
public final class RecordWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final int DECIMALS = 4;

  private RecordWriter() {}

  /** Writes findings as UTF-8, in their order. */
  public static void write(Findings findings, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(new JsonText(out))) {
      json.setRootValueSeparator(new SerializedString("\n"));
      for (Finding finding : findings.all()) {
        write(finding, json);
      }
      if (!findings.isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", finding.kind());
    if (finding instanceof Cluster cluster) {
      writeParts(cluster, json);
    } else if (finding instanceof Variant variant) {
      writeSpans("members", variant.members(), json);
    } else if (finding instanceof Contained contained) {
      writeSides(contained.left(), contained.right(), json);
      json.writeStringField("relation", lower(contained.relation()));
      writeIdentity(contained.identity(), json);
    } else if (finding instanceof Overlap overlap) {
      writeSpans("members", overlap.members(), json);
      writeIdentity(overlap.identity(), json);
    } else if (finding instanceof Repeat repeat) {
      writeSides(repeat.left(), repeat.right(), json);
      writeIdentity(repeat.identity(), json);
    } else if (finding instanceof Jump jump) {
      writeParts(jump, json);
    } else if (finding instanceof Link link) {
      writeSides(link.left(), link.right(), json);
      writeEvidence(link, json);
    } else {
      throw new IllegalStateException("kind (" + finding.kind() + ") has no record yet");
    }
    json.writeStringField("key", finding.key());
    json.writeEndObject();
  }

  private static void writeParts(Cluster cluster, JsonGenerator json) throws IOException {
    json.writeNumberField("id", cluster.id());
    json.writeArrayFieldStart("members");
    for (Cluster.Member member : cluster.members()) {
      json.writeStartObject();
      SpanFields.write(member.span(), json);
      json.writeStringField("relation", lower(member.relation()));
      if (member.relation() != Relation.KEPT) {
        writeIdentity(member.identity(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeParts(Jump jump, JsonGenerator json) throws IOException {
    writeSides(jump.line().span(), jump.line().span(), json);
    json.writeStringField("direction", lower(jump.line().direction()));
    json.writeStringField("page", jump.line().page());
    if (jump.headline() != null) {
      json.writeObjectFieldStart("headline");
      SpanFields.write(jump.headline(), json);
      json.writeEndObject();
    }
  }

  private static void writeEvidence(Link link, JsonGenerator json) throws IOException {
    if (link instanceof Continuation continuation) {
      json.writeArrayFieldStart("evidence");
      for (String evidence : continuation.evidence()) {
        json.writeString(evidence);
      }
      json.writeEndArray();
      writeSpans("jumps", continuation.jumpLines(), json);
    }
  }

  private static void writeSpans(String name, List<Span> spans, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeStartObject();
      SpanFields.write(span, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSides(Span left, Span right, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("left");
    SpanFields.write(left, json);
    json.writeEndObject();
    json.writeObjectFieldStart("right");
    SpanFields.write(right, json);
    json.writeEndObject();
  }

  private static void writeIdentity(double identity, JsonGenerator json) throws IOException {
    json.writeNumberField("identity", Share.rounded(identity, DECIMALS));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
