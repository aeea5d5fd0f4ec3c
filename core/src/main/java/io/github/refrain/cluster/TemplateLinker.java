package io.github.refrain.cluster;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Figures;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Verifier;

/**
 * Links each text that is no copy to the first one with the same wording and other figures.
 *
 * <p>All texts of a form are linked to its first text, never to each other, so forms do not chain,
 * and a form that a hundred thousand notices share costs one comparison a notice.
 */
final class TemplateLinker {

  private final PackedLetters texts;
  private final Verifier verifier;
  private final int[] forms; // by text: the first of its form
  private final LazyDistance distance = new LazyDistance();

  TemplateLinker(PackedLetters texts, Verifier verifier) {
    this.texts = texts;
    this.verifier = verifier;
    this.forms = new int[texts.size()];
  }

  /** Notes that the next text is a copy, and so of its leader's form. */
  void skip(int text, int leader) {
    forms[text] = forms[leader];
  }

  /**
   * Links the next text, which is no copy.
   *
   * @param alike earlier texts that may be of its form
   * @return the first text of its form, itself where it is that
   */
  int link(int text, int[] alike) {
    forms[text] = text;
    if (alike.length > 0) {
      forms[text] = form(text, alike);
    }
    return forms[text];
  }

  private int form(int text, int[] alike) {
    int[] wording = Template.of(texts.letters(text));
    distance.turnTo(() -> wording);
    int found = text;
    int nearest = Integer.MAX_VALUE;
    int last = text;
    for (int candidate : alike) {
      int form = forms[candidate];
      if (form != last) {
        last = form;
        int[] otherWording = Template.of(texts.letters(form));
        int max = Math.min(nearest - 1, verifier.maxEdits(wording.length, otherWording.length));
        boolean near = Math.abs(wording.length - otherWording.length) <= max;
        int edits = near ? distance.to(otherWording, max) : EditDistance.FARTHER;
        if (edits != EditDistance.FARTHER && hasOtherFigures(form, text)) {
          found = form;
          nearest = edits;
        }
      }
    }
    return found;
  }

  private boolean hasOtherFigures(int form, int text) {
    int[] left = texts.letters(form);
    int[] right = texts.letters(text);
    return Template.hasFigures(left) && !Figures.same(left, right, Alignment.of(left, right));
  }
}
