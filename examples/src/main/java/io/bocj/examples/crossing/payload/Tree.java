package io.bocj.examples.crossing.payload;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A node of a binary tree, and all below it. */
public final class Tree implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NODES = 10_000;

  private int key;
  private @Nullable Tree left;
  private @Nullable Tree right;

  /** For serializers that ask for it. */
  public Tree() {}

  static Tree sample() {
    return Objects.requireNonNull(of(0, NODES));
  }

  /** A balanced tree of the keys of a range. */
  private static @Nullable Tree of(int from, int to) {
    if (from == to) {
      return null;
    }
    Tree node = new Tree();
    node.key = (from + to) >>> 1;
    node.left = of(from, node.key);
    node.right = of(node.key + 1, to);
    return node;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tree that
        && key == that.key
        && Objects.equals(left, that.left)
        && Objects.equals(right, that.right);
  }

  @Override
  public int hashCode() {
    return key;
  }
}
