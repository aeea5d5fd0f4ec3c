package io.github.refrain.split;

/**
 * A head that may go on with a tail's sentence.
 *
 * @param tail which of the open tails
 * @param left the paragraph that may go on
 * @param right the paragraph that it may go on in
 * @param distance how many paragraphs stand between, or {@link #NEXT_PAGE}
 * @param row what speaks for it, see {@link PairEvidence}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Candidate(int tail, int left, int right, int distance, double[] row) {

  /** Headline, caption and a foreign column of two paragraphs may stand between. */
  static final int MAX_BETWEEN = 4;

  /** The distance over a page end. */
  static final int NEXT_PAGE = MAX_BETWEEN + 1;

  /** How many distances there are. */
  static final int DISTANCES = NEXT_PAGE + 1;
}
