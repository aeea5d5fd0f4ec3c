package io.github.refrain.cli.page;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Finding;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An archive with as many clusters as wanted, each of a paragraph and a noisy copy. */
record ManyFindings(List<Document> documents, Findings findings) {

  private static final int PARAGRAPHS = 200;

  /** As often as letters stand in news, roughly: a few hundred make most of a text. */
  private static final int LETTERS = 3_000;

  static ManyFindings of(int clusters, int letters) {
    Random random = new Random(clusters);
    List<Document> documents = new ArrayList<>();
    List<Finding> found = new ArrayList<>();
    for (int from = 0; from < clusters; from += PARAGRAPHS) {
      String name = "paper/%06d/page-".formatted(from);
      StringBuilder one = new StringBuilder();
      StringBuilder other = new StringBuilder();
      int count = Math.min(PARAGRAPHS, clusters - from);
      for (int i = 0; i < count; i++) {
        int last = count - 1 - i; // the copies stand in turned order, so they are no run
        char[] text = text(letters, random);
        one.append(text).append('\n');
        text[random.nextInt(letters - 1)] = '错';
        other.insert(0, "\n").insert(0, text);
        Span first = span(name + "01.txt", i * (letters + 1), letters, i);
        Span second = span(name + "02.txt", last * (letters + 1), letters, last);
        found.add(cluster(found.size() + 1, first, second, 1 - 1.0 / letters));
      }
      documents.add(Document.of(name + "01.txt", one.toString()));
      documents.add(Document.of(name + "02.txt", other.toString()));
    }
    long all = 2L * clusters * letters;
    return new ManyFindings(
        documents, new Findings(found, documents.size(), 2 * clusters, all, 0.8, 0));
  }

  private static Cluster cluster(int id, Span first, Span second, double identity) {
    List<Member> members =
        List.of(new Member(first, Relation.KEPT, 1), new Member(second, Relation.NEAR, identity));
    return new Cluster(id, members, new FindingKey("cluster").put(first).put(second).toHex());
  }

  private static Span span(String source, int start, int letters, int paragraph) {
    return new Span(source, start, start + letters, paragraph + 1);
  }

  private static char[] text(int letters, Random random) {
    char[] text = new char[letters];
    for (int i = 0; i < letters; i++) {
      double rank = Math.pow(random.nextDouble(), 2.5);
      text[i] = (char) (0x4E00 + 7 * (int) (LETTERS * rank));
    }
    text[letters - 1] = '。';
    return text;
  }
}
