package io.github.refrain;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.refrain.Settings.Search;
import io.github.refrain.align.Stutter;
import io.github.refrain.cluster.ClusterFinder;
import io.github.refrain.cluster.Clustering;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.link.JumpLinker;
import io.github.refrain.link.SplitFinder;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verifier;
import io.github.refrain.parallel.Steps;
import io.github.refrain.parallel.Workers;
import io.github.refrain.passage.PassageFinder;
import io.github.refrain.passage.RepeatFinder;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the paragraphs of documents that are one text, the passages that they share, their
 * stutters, their jump lines, and where articles and sentences go on.
 *
 * <pre>{@code
 * List<Document> documents = List.of(Document.of("a.txt", first), Document.of("b.txt", second));
 * Findings findings = DuplicateFinder.withDefaults().find(documents);
 * findings.clusters().forEach(System.out::println);
 * }</pre>
 *
 * <p>A paragraph shorter than {@link Script#minLetters} is found only in a run of copies beside a
 * longer one: a headline or a form of words is said again without being a copy.
 *
 * <p>The same documents give the same findings, in whatever order they come and on however many
 * threads. Cost: linear in the text but for the alignment of long copies; 2 bytes a letter, and
 * some 800 a paragraph, besides the documents. Of these the letters and a third of the others can
 * be kept in files, see {@link Settings#spillAbove}. Immutable; may be shared by threads.
 */
public final class DuplicateFinder {

  /** Paragraphs that a thread reads at a time. */
  private static final int BLOCK = 1 << 8;

  private final Settings settings;

  private DuplicateFinder(Settings settings) {
    this.settings = requireNonNull(settings, "settings");
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
   * @throws java.io.UncheckedIOException if there is no room for the temporary files that {@link
   *     Settings#spillAbove} asks for
   */
  public Findings find(Collection<Document> documents) {
    return find(documents, Progress.NONE);
  }

  /** The same, telling a listener how far it is. */
  public Findings find(Collection<Document> documents, Progress progress) {
    List<Document> sorted = sorted(documents);
    return find(read(sorted, progress), documents.size(), progress);
  }

  /** The paragraphs of documents, on all threads; also of one that has most of the letters. */
  private List<Paragraph> read(List<Document> documents, Progress progress) {
    ParagraphReader[] readers = new ParagraphReader[documents.size()];
    long all = Math.max(1, documents.stream().mapToLong(one -> one.content().length()).sum());
    Workers.forEach(
        settings.threads(),
        readers.length,
        i -> {
          Document document = documents.get(i);
          long share = settings.threads() * (long) document.content().length() / all;
          int threads = (int) Math.max(1, share);
          readers[i] = ParagraphReader.of(document, settings.jumpLines(), threads);
        });
    int[] starts = new int[readers.length + 1];
    for (int i = 0; i < readers.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], readers[i].size());
    }
    Paragraph[] paragraphs = new Paragraph[starts[readers.length]];
    Steps steps = new Steps(done -> progress.update("paragraphs", done, paragraphs.length));
    Workers.forEachBlock(
        settings.threads(),
        paragraphs.length,
        BLOCK,
        (from, to) -> {
          int found = Arrays.binarySearch(starts, from);
          int reader = found >= 0 ? found : -found - 2;
          for (int i = from; i < to; i++) {
            while (i >= starts[reader + 1]) {
              reader++;
            }
            paragraphs[i] = readers[reader].paragraph(i - starts[reader]);
            steps.add();
          }
        });
    return List.of(paragraphs);
  }

  private Findings find(List<Paragraph> paragraphs, int documents, Progress progress) {
    List<Finding> found = new ArrayList<>();
    Set<Search> searches = settings.searches();
    List<Cluster> clusters = List.of();
    long letters = 0;
    double cut = 0;
    long capped = 0;
    if (searches.contains(Search.DUPLICATES) || searches.contains(Search.PASSAGES)) {
      try (Store store = new Store(settings.spillAbove())) {
        Corpus corpus =
            new Corpus(
                paragraphs,
                settings.threads(),
                settings.seed(),
                store,
                done -> progress.update("folding", done, paragraphs.size()));
        Clustering clustering = clusterFinder().find(corpus, progress);
        letters = corpus.letterCount();
        cut = clustering.cuts().copies();
        capped = clustering.cappedFingerprints();
        clusters = clustering.clusters();
        if (searches.contains(Search.DUPLICATES)) {
          found.addAll(clustering.clusters());
          found.addAll(clustering.variants());
        }
        if (searches.contains(Search.PASSAGES)) {
          found.addAll(passageFinder().find(corpus, clustering, progress));
        }
      }
    }
    if (searches.contains(Search.REPEATS)) {
      found.addAll(RepeatFinder.find(paragraphs, settings.threads(), progress));
    }
    if (searches.contains(Search.JUMPS)) {
      progress.update("articles", 0, paragraphs.size());
      found.addAll(JumpLinker.link(paragraphs));
      found.addAll(SplitFinder.find(paragraphs, clusters, settings.threads()));
    } else if (searches.contains(Search.JUMP_LINES)) {
      found.addAll(JumpLinker.jumpLines(paragraphs));
    }
    return new Findings(found, documents, paragraphs.size(), letters, cut, capped);
  }

  private ClusterFinder clusterFinder() {
    return new ClusterFinder(
        settings.identity(),
        settings.ocrError(),
        settings.threads(),
        settings.seed(),
        settings.spillAbove());
  }

  private PassageFinder passageFinder() {
    return new PassageFinder(
        settings.minPassage(), settings.threads(), settings.seed(), settings.spillAbove());
  }

  /** Compares two paragraphs and says why they are, or are not, one text. */
  public Explanation explain(Paragraph left, Paragraph right) {
    Letters leftLetters = Stutter.cut(left.letters());
    Letters rightLetters = Stutter.cut(right.letters());
    int[] leftArray = leftLetters.toArray();
    int[] rightArray = rightLetters.toArray();
    Script script = Script.of(Ints.concat(leftArray, rightArray));
    int shingleLetters = script == Script.IDEOGRAPHIC ? 2 : 5;
    double cut = settings.identity().orElse(Verifier.USUAL_CUT);
    List<Paragraph> both = new ArrayList<>(List.of(left, right));
    both.sort(Comparator.comparing(Paragraph::span));
    return new Explanation(
        leftLetters,
        rightLetters,
        shingleLetters,
        Shingles.resemblance(leftArray, rightArray, shingleLetters),
        cut,
        new Verifier(cut).verify(leftArray, rightArray),
        find(both, 2, Progress.NONE).all());
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
}
