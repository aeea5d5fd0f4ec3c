package io.github.refrain.cluster;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Variant;
import java.util.List;

/**
 * What the comparison of a corpus has found.
 *
 * @param clusters in the order of their kept members
 * @param variants in the order of their first members
 * @param leaders for each group the one that it is a copy of, itself for most
 * @param forms for each group the first one with its wording and other figures, itself for most
 * @param cuts the lowest identities
 * @param cappedFingerprints see {@link io.github.refrain.sketch.Candidates#capped}
 */
public record Clustering(
    List<Cluster> clusters,
    List<Variant> variants,
    ImmutableIntArray leaders,
    ImmutableIntArray forms,
    Cuts cuts,
    long cappedFingerprints) {}
