package io.github.refrain.link;

import java.util.List;
import java.util.Map;

/**
 * What speaks for two ends being one article, in points that are about logarithms of odds, so that
 * they can be added.
 *
 * @param bothMarked whether both ends have a jump line
 * @param pages from the pages that the jump lines name
 * @param headline from the headlines
 * @param topic from the words of both parts
 */
record LinkEvidence(boolean bothMarked, double pages, double headline, double topic) {

  /** Two pages in ten agree by chance, and OCR misreads one number in ten at its worst. */
  private static final double PAGE = 2.5;

  /** Where an article goes on its headline is often another, or that of the article before. */
  private static final double MIN_HEADLINE = -1;

  private static final double MAX_HEADLINE = 6;

  /** Two articles of one day are as alike as this; two parts of one some five times as much. */
  private static final double CHANCE_TOPIC = 0.015;

  private static final double TOPIC = 60;

  /** Two parts without a rare word in common, both long, outweigh half of what pages say. */
  private static final double OTHER_TOPIC = 150;

  /** Shingles of a part that is long enough to name what it is about: some four lines of print. */
  private static final double LONG = 100;

  private static final double MAX_TOPIC = 5;

  /** Pages that name each other do, unless both headline and topic speak against them. */
  private static final double FLOOR = 3;

  /** An end without a jump line must bear the headline: some six Chinese letters, or twelve. */
  private static final double SURE_HEADLINE = 5;

  static LinkEvidence of(
      JumpEnd tail, JumpEnd head, Topics topics, Map<String, Integer> pageCounts) {
    double headline = headline(tail.headline(), head.headline());
    boolean bothMarked = tail.hasJumpLine() && head.hasJumpLine();
    boolean hopeless = !bothMarked && headline < SURE_HEADLINE;
    double likeness = hopeless ? 0 : topics.likeness(tail, head); // the dearest comes last
    return new LinkEvidence(
        bothMarked,
        page(tail, head, pageCounts) + page(head, tail, pageCounts),
        Math.max(MIN_HEADLINE, Math.min(MAX_HEADLINE, headline)),
        topic(likeness, Math.min(tail.shingles().length, head.shingles().length)));
  }

  /** Other words speak against it the more, the more words there are. */
  private static double topic(double likeness, int shingles) {
    double above = likeness - CHANCE_TOPIC;
    return above >= 0
        ? Math.min(MAX_TOPIC, TOPIC * above)
        : OTHER_TOPIC * above * Math.min(1, shingles / LONG);
  }

  /** The best of any two lines; 0 where one end has no headline. */
  private static double headline(List<int[]> left, List<int[]> right) {
    return left.stream()
        .flatMap(line -> right.stream().map(other -> Headlines.evidence(line, other)))
        .max(Double::compare)
        .orElse(0.0);
  }

  /** Where several documents of an issue claim one page, its number says less. */
  private static double page(JumpEnd end, JumpEnd other, Map<String, Integer> counts) {
    String own = other.page();
    if (!PageName.comparable(end.named(), own)) {
      return 0;
    }
    return PageName.isSame(end.named(), end.page(), own)
        ? PAGE - StrictMath.log(counts.getOrDefault(own, 1))
        : -PAGE;
  }

  /** What a link would gain; it is made where that is above 0. */
  double gain() {
    double points = pages + headline + topic;
    return bothMarked || headline >= SURE_HEADLINE ? points - FLOOR : 0;
  }

  /** The kinds that speak for it, strongest first. */
  List<String> names() {
    record Named(String name, double points) {}
    return List.of(
            new Named("pages", pages), new Named("headline", headline), new Named("topic", topic))
        .stream()
        .filter(named -> named.points() >= 1)
        .sorted((a, b) -> Double.compare(b.points(), a.points()))
        .map(Named::name)
        .toList();
  }
}
