package io.github.refrain;

import com.google.common.collect.Maps;
import com.google.common.testing.NullPointerTester;
import io.github.refrain.align.Alignment;
import io.github.refrain.align.Figures;
import io.github.refrain.align.Stutter;
import io.github.refrain.clean.CleanRules;
import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.Decision;
import io.github.refrain.clean.Edit;
import io.github.refrain.clean.Keep;
import io.github.refrain.clean.Removal;
import io.github.refrain.clean.Rule;
import io.github.refrain.clean.TextCleaner;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Match;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Variant;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.sketch.Banding;
import io.github.refrain.sketch.LshIndex;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.Signature;
import io.github.refrain.sketch.SketchBuffer;
import io.github.refrain.sketch.SketchPlan;
import io.github.refrain.sketch.Sketcher;
import io.github.refrain.sketch.SpacedShingle;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Script;
import io.github.refrain.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullsTest {

  private static final Paragraph PARAGRAPH = ParagraphReader.read(Document.of("a", "text")).get(0);

  private static final Sketcher SKETCHER = Sketcher.onePermutationV1(1, 64, 0);

  private static final Map<Script, SketchPlan> PLANS =
      Maps.toMap(
          EnumSet.allOf(Script.class), script -> new SketchPlan(SKETCHER, new Banding(1, 1)));

  private final NullPointerTester tester =
      new NullPointerTester()
          .setDefault(JumpLineGrammar.class, JumpLineGrammar.standard())
          .setDefault(Span.class, PARAGRAPH.span())
          .setDefault(Document.class, PARAGRAPH.document())
          .setDefault(Paragraph.class, PARAGRAPH)
          .setDefault(Letters.class, PARAGRAPH.letters())
          .setDefault(Settings.class, Settings.forOcr())
          .setDefault(int.class, 1)
          .setDefault(Banding.class, new Banding(1, 1))
          .setDefault(Sketcher.class, SKETCHER)
          .setDefault(SketchBuffer.class, new SketchBuffer())
          .setDefault(Signature.class, SKETCHER.sketch(new int[1]))
          .setDefault(Map.class, PLANS)
          .setDefault(JumpLine.class, new JumpLine(PARAGRAPH.span(), Direction.TO, "2", null))
          .setDefault(Verifier.class, new Verifier(0.8))
          .setDefault(SpacedShingle.class, SpacedShingle.of("1", 0))
          .setDefault(Figures.class, Figures.of(new int[1]))
          .setDefault(Alignment.class, Alignment.of(new int[1], new int[1]))
          .setDefault(CleanRules.class, CleanRules.usual())
          .setDefault(Keep.class, Keep.first())
          .setDefault(Findings.class, new Findings(List.of(), 0, 0, 0, 0, 0))
          .setDefault(Match.class, new Verifier(0.8).verify(new int[1], new int[1]));

  @ParameterizedTest
  @ValueSource(
      classes = {
        DuplicateFinder.class,
        Settings.class,
        Explanation.class,
        Document.class,
        Span.class,
        Letters.class,
        ParagraphReader.class,
        JumpLine.class,
        Script.class,
        Sketcher.class,
        Shingles.class,
        SketchPlan.class,
        Banding.class,
        Alignment.class,
        Match.class,
        Cluster.class,
        Cluster.Member.class,
        Contained.class,
        Overlap.class,
        Repeat.class,
        Variant.class,
        FindingKey.class,
        Verifier.class,
        Stutter.class,
        Figures.class,
        SpacedShingle.class,
        Findings.class,
        Jump.class,
        Relation.class,
        Verdict.class,
        TextCleaner.class,
        CleanedText.class,
        CleanRules.class,
        Keep.class,
        Rule.class,
        Removal.class,
        Edit.class,
        Decision.class,
        Decision.Choice.class
      })
  void constructorsAndFactories_givenNull_refuse(Class<?> type) {
    tester.testAllPublicConstructors(type);
    if (!type.isEnum()) {
      tester.testAllPublicStaticMethods(type);
    }
  }

  @Test
  void methods_givenNull_refuse() {
    tester.testAllPublicInstanceMethods(DuplicateFinder.withDefaults());
    tester.testAllPublicInstanceMethods(Settings.builder());
    tester.testAllPublicInstanceMethods(PARAGRAPH.span());
    tester.testAllPublicInstanceMethods(PARAGRAPH);
    tester.testAllPublicInstanceMethods(new Verifier(0.8));
    tester.testAllPublicInstanceMethods(new FindingKey("kind"));
    tester.testAllPublicInstanceMethods(Figures.of(new int[1]));
    tester.testAllPublicInstanceMethods(SpacedShingle.of("1", 0));
    tester.testAllPublicInstanceMethods(new Findings(List.of(), 0, 0, 0, 0, 0));
    tester.testAllPublicInstanceMethods(new LshIndex(1));
    tester.testAllPublicInstanceMethods(SKETCHER);
    tester.testAllPublicInstanceMethods(SKETCHER.sketch(new int[1]));
    tester.testAllPublicInstanceMethods(new Banding(1, 1));
    tester.testAllPublicInstanceMethods(TextCleaner.withDefaults());
    tester.testAllPublicInstanceMethods(CleanRules.usual());
  }
}
