package io.github.refrain.cluster;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds variants from the forms that texts were linked to. */
final class VariantFinder {

  private final Corpus corpus;

  VariantFinder(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * The variants, in the order of their first members: the first paragraphs of the groups of one
   * form.
   *
   * @param forms for each group the first one of its form
   */
  List<Variant> find(ImmutableIntArray forms) {
    Map<Integer, List<Integer>> byForm = new TreeMap<>();
    for (int group = 0; group < forms.length(); group++) {
      int form = forms.get(group);
      if (form != group) {
        byForm.computeIfAbsent(form, first -> new ArrayList<>(List.of(first))).add(group);
      }
    }
    return byForm.values().stream().map(this::variant).toList();
  }

  private Variant variant(List<Integer> groups) {
    List<Span> spans = new ArrayList<>();
    FindingKey key = new FindingKey("variant");
    for (int group : groups) {
      Span span = corpus.paragraph(corpus.firstOf(group)).span();
      spans.add(span);
      key.put(span).put(corpus.lettersOf(group));
    }
    return new Variant(spans, key.toHex());
  }
}
