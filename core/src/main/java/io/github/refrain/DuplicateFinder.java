package io.github.refrain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.refrain.Settings.Search;
import io.github.refrain.link.Jump;
import io.github.refrain.match.ClusterFinder;
import io.github.refrain.match.ClusterFinder.Clustering;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verifier;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.SketchPlan;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the paragraphs of documents that are one text, and their jump lines.
 *
 * <pre>{@code
 * List<Document> documents = List.of(Document.of("a.txt", first), Document.of("b.txt", second));
 * Findings findings = DuplicateFinder.withDefaults().find(documents);
 * findings.clusters().forEach(System.out::println);
 * }</pre>
 *
 * <p>The same documents give the same findings, in whatever order they come and on however many
 * threads. Cost: linear in the text but for the alignment of long copies; 4 bytes a letter besides
 * the documents. Immutable; may be shared by threads.
 */
public final class DuplicateFinder {

  /**
   * Components of a signature: they give the target recall at identity 0.8 with three rows a band
   * for ideographs and two for letters. A single row would put every text that shares one frequent
   * shingle into a bucket.
   */
  private static final Map<Script, Integer> COMPONENTS =
      Map.of(Script.IDEOGRAPHIC, 128, Script.ALPHABETIC, 256);

  private final Settings settings;
  private final Map<Script, SketchPlan> plans;
  private final Verifier verifier;

  private DuplicateFinder(Settings settings) {
    this.settings = requireNonNull(settings, "settings");
    this.verifier = new Verifier(settings.identity());
    this.plans = new EnumMap<>(Script.class);
    for (Script script : Script.values()) {
      plans.put(script, plan(script, settings));
    }
  }

  private static SketchPlan plan(Script script, Settings settings) {
    return SketchPlan.forIdentity(
        shingleLetters(script, settings.ocrError()),
        requireNonNull(COMPONENTS.get(script)),
        settings.identity(),
        settings.recall(),
        settings.seed());
  }

  /** A finder for OCR'd text: {@link Settings#forOcr}. */
  public static DuplicateFinder withDefaults() {
    return of(Settings.forOcr());
  }

  /** A finder with these settings. */
  public static DuplicateFinder of(Settings settings) {
    return new DuplicateFinder(settings);
  }

  /** The settings it works with. */
  public Settings settings() {
    return settings;
  }

  /**
   * What is found in documents.
   *
   * @throws IllegalArgumentException if two documents have one source
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Findings find(Collection<Document> documents) {
    return find(documents, Progress.NONE);
  }

  /** The same, telling a listener how far it is. */
  public Findings find(Collection<Document> documents, Progress progress) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Document document : sorted(documents)) {
      paragraphs.addAll(ParagraphReader.read(document));
    }
    List<Finding> found = new ArrayList<>();
    Clustering clustering = new Clustering(List.of(), 0, 0);
    if (settings.searches().contains(Search.DUPLICATES)) {
      clustering =
          new ClusterFinder(plans, verifier, settings.threads(), settings.seed())
              .find(paragraphs, progress);
      found.addAll(clustering.clusters());
    }
    if (settings.searches().contains(Search.JUMPS)) {
      found.addAll(Jump.findAll(paragraphs));
    }
    return new Findings(
        found,
        documents.size(),
        paragraphs.size(),
        clustering.letters(),
        clustering.cappedBuckets());
  }

  /** Compares two paragraphs and says why they are, or are not, one text. */
  public Explanation explain(Paragraph left, Paragraph right) {
    Letters leftLetters = left.letters();
    Letters rightLetters = right.letters();
    int[] leftArray = leftLetters.toArray();
    int[] rightArray = rightLetters.toArray();
    Script script = Script.of(Ints.concat(leftArray, rightArray));
    SketchPlan plan = requireNonNull(plans.get(script));
    int shingleLetters = plan.sketcher().shingleLetters();
    double resemblance = Shingles.resemblance(leftArray, rightArray, shingleLetters);
    return new Explanation(
        leftLetters,
        rightLetters,
        shingleLetters,
        resemblance,
        plan.banding().probability(resemblance),
        settings.identity(),
        verifier.verify(leftArray, rightArray));
  }

  private static List<Document> sorted(Collection<Document> documents) {
    ImmutableList<Document> sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(Document::source), documents);
    for (int i = 1; i < sorted.size(); i++) {
      String source = sorted.get(i).source();
      checkArgument(
          !source.equals(sorted.get(i - 1).source()), "source (%s) must be unique", source);
    }
    return sorted;
  }

  /**
   * How long a shingle may be and still survive the noise: with one wrong character in ten on
   * either side a shingle of two survives in two cases of three, one of five in one of three. Latin
   * letters say less each, so they need more to tell texts apart; with next to no noise longer ones
   * do that better. What each length costs stands in docs/design-decisions.md.
   */
  private static int shingleLetters(Script script, double ocrError) {
    boolean noisy = ocrError > 0.02;
    return switch (script) {
      case IDEOGRAPHIC -> noisy ? 2 : 4;
      case ALPHABETIC -> noisy ? 5 : 6;
    };
  }
}
