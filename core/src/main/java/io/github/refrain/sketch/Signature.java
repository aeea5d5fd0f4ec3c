package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.checkIndex;

import java.util.Arrays;

/**
 * A MinHash signature: {@code k} components, each equal in two signatures with the probability of
 * the resemblance (the Jaccard similarity of the shingle sets) of their texts.
 *
 * <p>Only signatures of one {@link Sketcher} can be compared. Immutable.
 */
public final class Signature {

  private final int[] components;

  private Signature(int[] components) {
    this.components = components;
  }

  /** A signature over an array that the caller will not change. */
  static Signature wrap(int[] components) {
    return new Signature(components);
  }

  /** How many components it has. */
  public int size() {
    return components.length;
  }

  /** The component at {@code index}. */
  public int component(int index) {
    return components[checkIndex(index, components.length)];
  }

  /**
   * The share of equal components: an unbiased estimate of the resemblance with a standard
   * deviation of at most {@code 1 / (2 sqrt k)}.
   *
   * @throws IllegalArgumentException if the signatures differ in size
   */
  public double estimatedResemblance(Signature other) {
    checkArgument(size() == other.size(), "other.size() (%s) must be %s", other.size(), size());
    int equal = 0;
    for (int i = 0; i < components.length; i++) {
      equal += components[i] == other.components[i] ? 1 : 0;
    }
    return (double) equal / components.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that && Arrays.equals(components, that.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  @Override
  public String toString() {
    return "Signature" + Arrays.toString(components);
  }
}
