package io.bocj.isolation.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a plugin have to count how deep the stack is.
 *
 * <p>All classes are known, so it can be told which methods may call each other in a circle. A
 * circle either leads through the plugin's own calls only, or through the JDK and back in by a
 * method that the JDK can call ({@link Callbacks}). So it is enough that those count which lie on a
 * circle of the plugin's own calls, and those by which it is entered. Between two that count there
 * are then only methods that call each other in no circle; where these add up to more than {@value
 * #UNCOUNTED} bytes, another one counts. What one is entered by counts those that may follow, too.
 *
 * <p>Calls are told apart by name and descriptor only: that finds circles that there are not, and
 * misses none.
 */
final class StackUse {
  /** Bytes of frames that may follow one that counts. */
  static final int UNCOUNTED = 1024;

  /** Bytes that the JVM itself needs to run an initializer, which may use the next class first. */
  private static final int INITIALIZER = 2048;

  /**
   * One method, or what calls say, by which all methods are had that may be meant: so there are no
   * more edges than calls and methods, however many methods have one name.
   */
  private static final class Node {
    private final @Nullable MethodShape shape;
    private final int frame;
    private final boolean entry;
    private final List<Node> callees = new ArrayList<>();
    private boolean onCircle;
    private int below;
    private int number = -1;
    private int lowest;
    private boolean onPath;

    Node(@Nullable MethodShape shape, boolean entry) {
      this.shape = shape;
      this.frame = shape == null ? 0 : shape.frame();
      this.entry = entry;
    }

    boolean counts() {
      return shape != null && (entry || onCircle || frame + below > UNCOUNTED);
    }
  }

  /** A node whose calls are being followed. */
  private static final class Step {
    private final Node node;
    private int next;

    Step(Node node) {
      this.node = node;
    }
  }

  /** By owner, then by name and descriptor. */
  private final Map<String, Map<String, Node>> nodes = new HashMap<>();

  /** By what a call says. */
  private final Map<String, Node> targets = new HashMap<>();

  private final List<Node> path = new ArrayList<>();
  private int numbers;

  private StackUse() {}

  /**
   * Looks at all methods.
   *
   * @param callbacks which methods are called by others than the plugin
   */
  static StackUse of(Map<String, ClassSummary> classes, Callbacks callbacks) {
    StackUse use = new StackUse();
    classes.values().forEach(summary -> use.add(summary, callbacks));
    classes.values().forEach(use::addCalls);
    use.nodes.values().forEach(own -> own.values().forEach(use::visit));
    return use;
  }

  private void add(ClassSummary summary, Callbacks callbacks) {
    Map<String, Node> own = new HashMap<>();
    nodes.put(summary.name(), own);
    summary
        .methods()
        .forEach(
            (member, shape) -> {
              Node node = new Node(shape, callbacks.contain(summary.name(), member));
              own.put(member, node);
              if (!node.entry) { // else it counts whatever it is on
                targets
                    .computeIfAbsent(key(summary.name(), member), key -> new Node(null, false))
                    .callees
                    .add(node);
              }
            });
  }

  /** Constructors are not inherited; all else may be anybody's. */
  private static String key(String owner, String member) {
    return member.startsWith("<") ? owner + "." + member : member;
  }

  private void addCalls(ClassSummary summary) {
    Map<String, Node> own = nodes.getOrDefault(summary.name(), Map.of());
    Map<String, Set<String>> known = new HashMap<>();
    for (Reference reference : summary.references()) {
      Node caller = own.get(reference.method());
      if (caller != null && reference.isCall() && nodes.containsKey(reference.owner())) {
        String called = key(reference.owner(), reference.name() + reference.descriptor());
        Node target = targets.get(called);
        if (target != null
            && known.computeIfAbsent(reference.method(), m -> new HashSet<>()).add(called)) {
          caller.callees.add(target);
        }
      }
    }
  }

  /** Tarjan's algorithm, without recursion: a plugin may have a chain of any length. */
  private void visit(Node root) {
    if (root.number >= 0) {
      return;
    }
    List<Step> steps = new ArrayList<>();
    steps.add(begin(root));
    while (!steps.isEmpty()) {
      Step step = steps.get(steps.size() - 1);
      if (step.next < step.node.callees.size()) {
        Node callee = step.node.callees.get(step.next++);
        if (callee.number < 0) {
          steps.add(begin(callee));
        } else if (callee.onPath) {
          step.node.lowest = Math.min(step.node.lowest, callee.number);
        }
      } else {
        steps.remove(steps.size() - 1);
        end(step.node, steps.isEmpty() ? null : steps.get(steps.size() - 1).node);
      }
    }
  }

  private Step begin(Node node) {
    node.number = numbers;
    node.lowest = numbers++;
    node.onPath = true;
    path.add(node);
    return new Step(node);
  }

  private void end(Node node, @Nullable Node caller) {
    if (caller != null) {
      caller.lowest = Math.min(caller.lowest, node.lowest);
    }
    if (node.lowest == node.number) {
      leave(node);
    }
    // Those of its own circle count, whatever is below them.
    for (Node callee : node.callees) {
      if (!callee.onPath && !callee.counts()) {
        node.below = Math.max(node.below, callee.frame + callee.below);
      }
    }
  }

  /** One that calls itself does so by what the call says, so it is on a circle of two. */
  private void leave(Node first) {
    boolean circle = path.get(path.size() - 1) != first;
    Node left;
    do {
      left = path.remove(path.size() - 1);
      left.onPath = false;
      left.onCircle = circle;
    } while (left != first);
  }

  /**
   * The bytes that a method has to count, for itself and for those that do not.
   *
   * @return 0 if it need not
   */
  int counted(String owner, String member) {
    Node node = nodes.getOrDefault(owner, Map.of()).get(member);
    if (node == null || node.shape == null) {
      return 0;
    }
    int own = node.frame + (member.startsWith("<clinit>") ? INITIALIZER : 0);
    return node.counts() && (node.shape.calls() || node.frame > UNCOUNTED)
        ? own + (node.entry ? node.below : 0)
        : 0;
  }
}
