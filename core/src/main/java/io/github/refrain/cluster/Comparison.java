package io.github.refrain.cluster;

import static java.util.Objects.requireNonNull;

import io.github.refrain.corpus.Corpus;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verifier;
import io.github.refrain.parallel.Steps;
import io.github.refrain.parallel.Workers;
import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SpacedShingle;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the groups of a corpus that are long enough, each with its candidates. */
final class Comparison {

  private static final int REPORT_EVERY = 1 << 10;

  private final Corpus corpus;
  private final int[] groups; // those that are long enough
  private final PackedLetters texts;
  private final Neighbours neighbours;
  private final long capped; // see Candidates
  private final double lowestCut;

  /** Finds the neighbours of all groups down to an identity. */
  Comparison(
      Corpus corpus,
      double lowestCut,
      double ocrError,
      int threads,
      long seed,
      long spillAbove,
      Progress progress) {
    this.corpus = corpus;
    this.lowestCut = lowestCut;
    this.groups =
        IntStream.range(0, corpus.groupCount())
            .filter(group -> !corpus.isShort(corpus.firstOf(group)))
            .toArray();
    this.texts = corpus.lettersOf(groups);
    Map<Script, SpacedShingle> shingles = new EnumMap<>(Script.class);
    for (Script script : Script.values()) {
      shingles.put(script, corpus.shingle(script, seed));
    }
    Steps steps = new Steps(done -> progress.update("sketching", done, texts.size()));
    Candidates candidates =
        RareFingerprints.join(
            texts.size(),
            text -> {
              steps.add();
              return texts.letters(text);
            },
            text -> chosen(shingles, Script.nearestOf(text)),
            ocrError,
            threads,
            spillAbove);
    this.neighbours = new Neighbours(texts, candidates, new Verifier(lowestCut), threads, progress);
    this.capped = candidates.capped(); // they themselves are large, and nobody asks for them again
  }

  private static List<SpacedShingle> chosen(Map<Script, SpacedShingle> all, Set<Script> scripts) {
    List<SpacedShingle> chosen = new ArrayList<>(scripts.size());
    for (Script script : scripts) {
      chosen.add(requireNonNull(all.get(script)));
    }
    return chosen;
  }

  /** Links every group to an earlier one, where there is one that it belongs to. */
  Links link(OptionalDouble identity, Progress progress) {
    Cuts cuts =
        identity.isPresent()
            ? new Cuts(identity.getAsDouble(), identity.getAsDouble())
            : ArchiveNoise.cuts(noises(), lowestCut);
    Verifier verifier = new Verifier(cuts.copies());
    Linker linker = new Linker(texts, neighbours, verifier);
    TemplateLinker templates = new TemplateLinker(texts, verifier);
    Links links = new Links(corpus.groupCount(), cuts, capped);
    for (int i = 0; i < groups.length; i++) {
      if (i % REPORT_EVERY == 0) {
        progress.update("linking", i, groups.length);
        Workers.stopIfInterrupted();
      }
      Linker.Link link = linker.link(i);
      if (link.leader() == i) {
        links.putForm(groups[i], groups[templates.link(i, neighbours.alike(i))]);
      } else {
        templates.skip(i, link.leader());
        Links.Copy copy = new Links.Copy(groups[link.leader()], link.edits(), link.verdict());
        links.put(groups[i], copy);
      }
    }
    return links;
  }

  /** The noise between copies, none between those that other documents have letter by letter. */
  private double[] noises() {
    double[] noises = neighbours.noises();
    return Arrays.copyOf(noises, noises.length + corpus.exactCopies());
  }
}
