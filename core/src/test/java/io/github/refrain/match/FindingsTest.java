package io.github.refrain.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.testing.EqualsTester;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {

  private record Other(String kind, Span first, String key) implements Finding {}

  @Test
  void all_shuffledFindings_areInOrder() {
    List<Finding> ordered =
        List.of(
            other("cluster", "a", 0),
            other("jump", "a", 0),
            other("cluster", "a", 2),
            other("cluster", "a", 10),
            other("jump", "b", 1));
    for (int seed = 0; seed < 50; seed++) {
      List<Finding> shuffled = new ArrayList<>(ordered);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(ordered, new Findings(shuffled, 1, 2, 3, 0, 0).all());
    }
  }

  @Test
  void all_changedOutside_staysAsItWas() {
    List<Finding> found = new ArrayList<>(List.of(other("jump", "a", 0)));
    Findings findings = new Findings(found, 1, 1, 1, 0, 0);
    found.clear();
    assertEquals(1, findings.all().size());
    assertThrows(UnsupportedOperationException.class, () -> findings.all().remove(0));
    assertFalse(findings.isEmpty());
    assertTrue(new Findings(List.of(), 0, 0, 0, 0, 0).isEmpty());
  }

  @Test
  void clusters_amongOthers_arePickedOut() {
    Cluster cluster = new Cluster(1, List.of(member(0), member(9)), "key");
    Findings findings = new Findings(List.of(other("jump", "a", 0), cluster), 1, 1, 1, 0, 0);
    assertEquals(List.of(cluster), findings.clusters());
    assertEquals(1, findings.of(Other.class).size());
    assertEquals(member(0).span(), cluster.first());
    assertEquals(List.of(member(9)), cluster.copies());
  }

  @Test
  void kinds_amongOthers_arePickedOut() {
    Span left = member(0).span();
    Span right = member(9).span();
    Variant variant = new Variant(List.of(left, right), "a");
    Contained contained = new Contained(left, right, Relation.NEAR, 0.9, "b");
    Overlap overlap = new Overlap(List.of(left, right), 0.9, "c");
    Repeat repeat = new Repeat(left, right, 0.9, "d");
    Findings findings = new Findings(List.of(variant, repeat, overlap, contained), 1, 1, 1, 0, 0);
    assertEquals(List.of(variant), findings.variants());
    assertEquals(List.of(contained), findings.contained());
    assertEquals(List.of(overlap), findings.overlaps());
    assertEquals(List.of(repeat), findings.repeats());
    assertEquals(
        List.of("contained", "overlap", "repeat", "variant"),
        findings.all().stream().map(Finding::kind).toList());
    findings.all().forEach(finding -> assertEquals(left, finding.first()));
  }

  @Test
  void values_ofEqualParts_areEqual() {
    Span left = member(0).span();
    Span right = member(9).span();
    List<Span> both = List.of(left, right);
    new EqualsTester()
        .addEqualityGroup(new Variant(both, "a"), new Variant(new ArrayList<>(both), "a"))
        .addEqualityGroup(new Variant(both, "b"))
        .addEqualityGroup(new Variant(List.of(right, left), "a"))
        .addEqualityGroup(new Overlap(both, 1, "a"), new Overlap(new ArrayList<>(both), 1, "a"))
        .addEqualityGroup(new Overlap(both, 0.9, "a"))
        .addEqualityGroup(
            new Contained(left, right, Relation.EXACT, 1, "a"),
            new Contained(left, right, Relation.EXACT, 1, "a"))
        .addEqualityGroup(new Contained(right, left, Relation.EXACT, 1, "a"))
        .addEqualityGroup(new Repeat(left, right, 1, "a"), new Repeat(left, right, 1, "a"))
        .addEqualityGroup(new Repeat(left, right, 0.9, "a"))
        .testEquals();
  }

  @Test
  void members_changedOutside_stayAsTheyWere() {
    List<Span> spans = new ArrayList<>(List.of(member(0).span(), member(9).span()));
    Variant variant = new Variant(spans, "a");
    Overlap overlap = new Overlap(spans, 1, "a");
    spans.clear();
    assertEquals(2, variant.members().size());
    assertEquals(2, overlap.members().size());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void identity_outOfRange_isRefused(double identity) {
    Span span = member(0).span();
    List<Span> both = List.of(span, span);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Contained(span, span, Relation.EXACT, identity, ""));
    assertThrows(IllegalArgumentException.class, () -> new Repeat(span, span, identity, ""));
    assertThrows(IllegalArgumentException.class, () -> new Overlap(both, identity, ""));
  }

  @Test
  void members_fewerThanTwo_areRefused() {
    List<Span> one = List.of(member(0).span());
    assertThrows(IllegalArgumentException.class, () -> new Variant(one, ""));
    assertThrows(IllegalArgumentException.class, () -> new Overlap(one, 1, ""));
    assertThrows(IllegalArgumentException.class, () -> new Variant(List.of(), ""));
  }

  @Test
  void cluster_outOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Cluster(1, List.of(member(0)), "key"));
    assertThrows(
        IllegalArgumentException.class, () -> new Cluster(0, List.of(member(0), member(1)), "key"));
    assertThrows(
        IllegalArgumentException.class, () -> new Member(member(0).span(), Relation.NEAR, 1.01));
  }

  @Test
  void key_ofPartsMovedOrChanged_differs() {
    Set<String> keys = new HashSet<>();
    Letters letters = Letters.of("ab");
    keys.add(new FindingKey("jump").put(member(0).span()).put(letters).toHex());
    keys.add(new FindingKey("split").put(member(0).span()).put(letters).toHex());
    keys.add(new FindingKey("jump").put(member(1).span()).put(letters).toHex());
    keys.add(new FindingKey("jump").put(member(0).span()).put(Letters.of("ac")).toHex());
    keys.add(new FindingKey("jump").put(letters).put(member(0).span()).toHex());
    keys.add(new FindingKey("jump").put(Letters.of("a")).put(Letters.of("b")).toHex());
    keys.add(new FindingKey("jump").put(letters).toHex());
    keys.add(new FindingKey("jump").put(letters).put(Letters.of("")).toHex());
    keys.add(new FindingKey("jump").put(new Span("b", 0, 1, 1)).put(letters).toHex());
    assertEquals(9, keys.size());
  }

  @Test
  void key_ofTheSameParts_isTheSameInEveryRun() {
    Span span = new Span("a/p.txt", 3, 9, 2);
    String key = new FindingKey("jump").put(span).put(Letters.of("上接第一版")).toHex();
    assertEquals("cfd3a55a8bb58500c28772dce5f3fc81", key);
    Span otherLine = new Span("a/p.txt", 3, 9, 5);
    assertEquals(key, new FindingKey("jump").put(otherLine).put(Letters.of("上接第一版")).toHex());
    assertNotEquals(key, new FindingKey("jump").put(span).toHex());
  }

  private static Finding other(String kind, String source, int start) {
    return new Other(kind, new Span(source, start, start + 1, 1), "");
  }

  private static Member member(int start) {
    return new Member(new Span("a", start, start + 5, 1), Relation.KEPT, 1);
  }
}
