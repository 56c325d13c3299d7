package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Node;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  @SuppressWarnings("unchecked")
  private <T> T copy(T value) {
    T copy = (T) transfer.unpack(transfer.pack(value));
    assertNotSame(value, copy);
    return copy;
  }

  @Test
  void cyclesSurvive() {
    Node node = new Node("a");
    node.left = node;
    node.right = new Object[] {node, new AtomicReference<>(node)};
    node.friends.add(node);
    Node copy = copy(node);
    assertSame(copy, copy.left);
    Object[] array = (Object[]) copy.right;
    assertSame(copy, array[0]);
    assertSame(copy, ((AtomicReference<?>) array[1]).get());
    assertTrue(copy.friends.contains(copy));
  }

  @Test
  void cyclesThroughContainersSurvive() {
    List<Object> list = new ArrayList<>();
    Map<String, Object> map = new HashMap<>();
    list.add(Collections.unmodifiableList(list));
    list.add(Arrays.asList(list, map));
    map.put("list", list);
    List<Object> copy = copy(list);
    List<?> view = (List<?>) copy.get(1);
    assertSame(copy, view.get(0));
    assertSame(copy, ((Map<?, ?>) view.get(1)).get("list"));
  }

  @Test
  void sharedPartsStayShared() {
    StringBuilder text = new StringBuilder("x");
    String string = new String(new char[] {'y'});
    int[] numbers = {1};
    Object[] copy = copy(new Object[] {text, numbers, string, text, numbers, string});
    assertSame(copy[0], copy[3]);
    assertSame(copy[1], copy[4]);
    assertSame(copy[2], copy[5]);
  }

  @Test
  void equalPartsStayApart() {
    Object[] copy = copy(new Object[] {new ArrayList<>(), new ArrayList<>()});
    assertNotSame(copy[0], copy[1]);
  }

  @Test
  void identityHoldsInGraphsOfEverySize() {
    for (int size = 1; size < 300; size++) {
      Object[] nodes = new Object[size * 2];
      for (int i = 0; i < size; i++) {
        nodes[i] = new Node("" + i);
        nodes[size * 2 - 1 - i] = nodes[i];
      }
      Object[] copy = copy(nodes);
      for (int i = 0; i < size; i++) {
        assertSame(copy[i], copy[size * 2 - 1 - i]);
        assertEquals("" + i, ((Node) copy[i]).name);
      }
    }
  }

  @Test
  void aCycleThroughWhatIsMadeAtOnceIsRefused() {
    List<Object> list = new ArrayList<>();
    Box box = new Box(list);
    list.add(box);
    TransferException e = assertThrows(TransferException.class, () -> transfer.pack(box));
    assertTrue(e.getMessage().contains("Box refers back to itself"), e::getMessage);
  }

  @Test
  void aRecordMayOccurAgainOnceItIsComplete() {
    Box box = new Box(new ArrayList<>());
    Box copy = copy(new Box(new ArrayList<>(List.of(box, box))));
    List<?> list = (List<?>) copy.content();
    assertSame(list.get(0), list.get(1));
  }
}
