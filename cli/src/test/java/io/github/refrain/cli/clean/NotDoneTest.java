package io.github.refrain.cli.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.clean.CleanRules;
import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.Decision;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.clean.TextCleaner;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Split;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each thing that was to go and stays is told with kind, place and reason. */
class NotDoneTest {

  private static final String LEFT = "The ferry leaves at noon and reaches the";
  private static final String RIGHT = "island before the evening bells are rung.";

  private static final List<Document> DOCUMENTS =
      List.of(
          Document.of("a", LEFT + "\n" + RIGHT + "\n"),
          Document.of("b", "It is said: " + RIGHT + "\n" + LEFT + "\n" + RIGHT + "\n"));

  private static final Span LEFT_A = span("a", 1, LEFT);
  private static final Span RIGHT_A = span("a", 2, RIGHT);
  private static final Span WHOLE_B = span("b", 1, "It is said: " + RIGHT);
  private static final Span RIGHT_B = span("b", 3, RIGHT);

  private static final Finding CLUSTER =
      new Cluster(
          1,
          List.of(new Member(RIGHT_A, Relation.KEPT, 1), new Member(RIGHT_B, Relation.EXACT, 1)),
          "copies");
  private static final Finding INSIDE =
      new Contained(RIGHT_A, WHOLE_B, Relation.EXACT, 1, "inside");
  private static final Finding SPLIT = new Split(LEFT_A, RIGHT_A, "broken");

  private static Span span(String source, int line, String text) {
    String whole = DOCUMENTS.get(source.equals("a") ? 0 : 1).text();
    int start = line == 1 ? 0 : whole.lastIndexOf(text);
    return new Span(source, start, start + text.length(), line);
  }

  private static List<String> notDone(
      List<Finding> findings, Set<String> untouched, Decision... decisions) throws IOException {
    Findings found = new Findings(findings, 2, 5, 200, 0.8, 0);
    List<Decision> decided = List.of(decisions);
    CleanRules rules = CleanRules.usual().seen(untouched).decided(decided);
    CleanedText cleaned = TextCleaner.of(rules).clean(DOCUMENTS, found);
    StringBuilder out = new StringBuilder();
    new NotDone(found, cleaned, untouched).write(decided, out);
    return out.toString().lines().toList();
  }

  private static Decision remove(String key) {
    return new Decision(key, Choice.REMOVE, null);
  }

  @Test
  void broken_whosePartGoes_namesWhatGoes() throws IOException {
    assertEquals(
        List.of(
            "not done broken  split a:1: part of it goes already: a:2  contained, as b:1  inside"),
        notDone(List.of(INSIDE, SPLIT), Set.of(), remove("broken"), remove("inside")));
    assertEquals(List.of(), notDone(List.of(SPLIT), Set.of(), remove("broken")));
  }

  @Test
  void broken_overTwoTexts_isNotJoined() throws IOException {
    Split apart = new Split(LEFT_A, RIGHT_B, "apart");
    assertEquals(
        List.of("not done apart  split a:1: its parts stand in two texts"),
        notDone(List.of(apart), Set.of(), remove("apart")));
  }

  @Test
  void copies_ofWhichOneStays_nameThatOne() throws IOException {
    assertEquals(
        List.of("not done copies  cluster a:2: one copy has to stay"),
        notDone(
            List.of(CLUSTER),
            Set.of(),
            new Decision("copies", Choice.REMOVE, RIGHT_A),
            new Decision("copies", Choice.REMOVE, RIGHT_B)));
  }

  @Test
  void whatMayNotGo_isSaidToBeSo() throws IOException {
    assertEquals(
        List.of(
            "not done inside  contained a:2: its text stays as it is: it counts as seen, or has bad bytes"),
        notDone(List.of(INSIDE), Set.of("a"), remove("inside")));
    assertEquals(
        List.of("not done inside  contained b:1: what can go of it is a:2"),
        notDone(List.of(INSIDE), Set.of(), new Decision("inside", Choice.REMOVE, WHOLE_B)));
    Continuation article = new Continuation(LEFT_A, RIGHT_B, List.of(), List.of("pages"), "on");
    assertEquals(
        List.of("not done on  continuation a:1: of an article that goes on nothing can go"),
        notDone(List.of(article), Set.of(), remove("on")));
  }

  /** A copy that has gone for another finding is gone. */
  @Test
  void whatGoesForAnotherFinding_isNotListed() throws IOException {
    assertEquals(
        List.of(),
        notDone(
            List.of(INSIDE, CLUSTER),
            Set.of(),
            remove("inside"),
            new Decision("copies", Choice.REMOVE, RIGHT_A)));
  }
}
