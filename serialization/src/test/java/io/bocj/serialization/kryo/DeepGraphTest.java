package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Point;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeepGraphTest {
  private static final int LONG = 100_000;
  private static final int TINY_STACK = 1 << 18;
  private static final int HUGE_STACK = 1 << 29;

  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  private static <T> T onStack(long size, java.util.concurrent.Callable<T> code) throws Exception {
    FutureTask<T> task = new FutureTask<>(code);
    new Thread(null, task, "deep", size).start();
    return task.get();
  }

  @Test
  void aLongChainCrossesOnATinyStack() throws Exception {
    Node chain = Node.chain(LONG);
    Parcel parcel = onStack(TINY_STACK, () -> transfer.pack(chain));
    Node copy = (Node) onStack(TINY_STACK, () -> transfer.unpack(parcel));
    assertEquals(LONG, length(copy));
  }

  @Test
  void aDeepNestOfListsAndArraysCrosses() throws Exception {
    Object nest = new Node("innermost");
    for (int i = 0; i < LONG; i++) {
      nest = i % 2 == 0 ? new ArrayList<>(Arrays.asList(i, nest)) : new Object[] {i, nest};
    }
    Object whole = nest;
    Object copy = onStack(TINY_STACK, () -> transfer.unpack(transfer.pack(whole)));
    for (int i = LONG - 1; i >= 0; i--) {
      Object[] pair = copy instanceof List<?> list ? list.toArray() : (Object[]) copy;
      assertEquals(i, pair[0]);
      copy = pair[1];
    }
    assertEquals("innermost", ((Node) copy).name);
  }

  /** Far down the chain each node refers to the first and to the one before. */
  @Test
  void identityHoldsInDeepGraphs() {
    Node first = Node.chain(10_000);
    for (Node node = first; node.left instanceof Node next; node = next) {
      next.right = new Object[] {first, node};
    }
    Node copy = (Node) transfer.unpack(transfer.pack(first));
    for (Node node = copy; node.left instanceof Node next; node = next) {
      assertSame(copy, ((Object[]) next.right)[0]);
      assertSame(node, ((Object[]) next.right)[1]);
    }
  }

  /** What a hash set holds must have its hash code when the set is filled. */
  @Test
  @SuppressWarnings("unchecked")
  void elementsOfADeepSetAreCompleteWhenTheyAreHashed() {
    for (int depth = 0; depth < 200; depth++) {
      List<Object> deep = new ArrayList<>(List.of("element"));
      Object nest = deep;
      for (int i = 0; i < depth; i++) {
        nest = new ArrayList<>(Arrays.asList(new Node("x"), nest));
      }
      Set<Object> set = new HashSet<>(Set.of(deep));
      Object[] copy = (Object[]) transfer.unpack(transfer.pack(new Object[] {nest, set}));
      assertTrue(((Set<Object>) copy[1]).contains(deep), "at depth " + depth);
    }
  }

  @Test
  void whatIsMadeAtOnceAndNestedTooDeeplyFailsClearlyAndLeavesTheTransferFit() throws Exception {
    Object nest = "innermost";
    for (int i = 0; i < LONG; i++) {
      nest = new Box(nest);
    }
    Object whole = nest;
    TransferException e =
        onStack(
            TINY_STACK, () -> assertThrows(TransferException.class, () -> transfer.pack(whole)));
    assertTrue(e.getMessage().contains("nested"), e::getMessage);
    e =
        onStack(
            HUGE_STACK, () -> assertThrows(TransferException.class, () -> transfer.pack(whole)));
    assertTrue(e.getMessage().contains("-Dbocj.transfer.maxDepth"), e::getMessage);
    assertEquals(new Point(1, 2), transfer.unpack(transfer.pack(new Point(1, 2))));
  }

  private static int length(Node chain) {
    int length = 1;
    while (chain.left instanceof Node next) {
      chain = next;
      length++;
    }
    return length;
  }

  @Test
  void aLongLinkedListOfTheJdkIsNotDeep() {
    LinkedList<Integer> list = new LinkedList<>(IntStream.range(0, 100_000).boxed().toList());
    assertEquals(list, transfer.unpack(transfer.pack(list)));
  }
}
