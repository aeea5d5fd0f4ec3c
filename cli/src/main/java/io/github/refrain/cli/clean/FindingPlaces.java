package io.github.refrain.cli.clean;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Link;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is.
 *
 * @param all its places
 * @param going those of them that can go or, of a broken sentence, be moved
 */
record FindingPlaces(List<Span> all, List<Span> going) {

  /** The places of a finding. */
  static FindingPlaces of(Finding finding) {
    if (finding instanceof Cluster cluster) {
      return all(cluster.members().stream().map(Cluster.Member::span).toList());
    } else if (finding instanceof Variant variant) {
      return all(variant.members());
    } else if (finding instanceof Overlap overlap) {
      return all(overlap.members());
    } else if (finding instanceof Contained contained) {
      return new FindingPlaces(
          List.of(contained.left(), contained.right()), List.of(contained.left()));
    } else if (finding instanceof Repeat repeat) {
      return new FindingPlaces(List.of(repeat.left(), repeat.right()), List.of(repeat.right()));
    } else if (finding instanceof Link link) {
      return new FindingPlaces(List.of(link.left(), link.right()), List.of(link.right()));
    }
    return all(List.of(finding.first()));
  }

  private static FindingPlaces all(List<Span> places) {
    return new FindingPlaces(places, places);
  }

  /** The one that a span covers, whatever line it says; null where it is none of them. */
  @Nullable Span at(Span span) {
    return all.stream().filter(place -> place.compareTo(span) == 0).findFirst().orElse(null);
  }
}
