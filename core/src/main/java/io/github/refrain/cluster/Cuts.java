package io.github.refrain.cluster;

/**
 * The lowest identities of what is reported.
 *
 * @param copies of whole paragraphs
 * @param passages of a passage: stricter where the archive's noise is not known, since formulas of
 *     officials and courts differ by a word or two
 */
public record Cuts(double copies, double passages) {}
