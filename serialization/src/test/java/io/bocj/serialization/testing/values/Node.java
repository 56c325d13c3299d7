package io.bocj.serialization.testing.values;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For graphs of every form. */
public class Node {
  public final String name;
  public @Nullable Object left;
  public @Nullable Object right;
  public Set<Node> friends = new HashSet<>();

  public Node(String name) {
    this.name = name;
  }

  /** A list of nodes, each of which holds the next. */
  public static Node chain(int length) {
    Node first = new Node("0");
    Node last = first;
    for (int i = 1; i < length; i++) {
      Node next = new Node("" + i);
      last.left = next;
      last = next;
    }
    return first;
  }

  @Override
  public String toString() {
    return name;
  }
}
