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
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
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

  /** Told apart by their number, unless another has it. */
  private static final class Numbered {
    private int number;

    Numbered(int number) {
      this.number = number;
    }
  }

  private static Numbered[] numbered(int count, int numbers) {
    Numbered[] all = new Numbered[count];
    Arrays.setAll(all, i -> new Numbered(i % numbers));
    return all;
  }

  /** From few that are alike to nothing else, and often enough for any way of copying. */
  @Test
  void objectsThatAreAlikeStayApartAndAreFoundAgain() {
    for (int numbers = 1; numbers < 600; numbers += 7) {
      Numbered[] nodes = numbered(300, numbers);
      Object[] copy = copy(new Object[] {nodes.clone(), nodes.clone()});
      Object[] first = (Object[]) copy[0];
      Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
      distinct.addAll(Arrays.asList(first));
      assertEquals(nodes.length, distinct.size());
      for (int i = 0; i < nodes.length; i++) {
        assertEquals(nodes[i].number, ((Numbered) first[i]).number);
        assertSame(first[i], ((Object[]) copy[1])[i]);
      }
    }
  }

  /** Changes an object when it is itself written. */
  private static final class Meddler implements Serializable {
    private static final long serialVersionUID = 1;

    private final transient Numbered victim;

    Meddler(Numbered victim) {
      this.victim = victim;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      victim.number++;
      out.defaultWriteObject();
    }
  }

  @Test
  void whatChangesWhileItsGraphIsWrittenKeepsItsIdentity() {
    Numbered[] nodes = numbered(100, 100);
    Object[] copy = copy(new Object[] {nodes.clone(), new Meddler(nodes[7]), nodes.clone()});
    assertSame(((Object[]) copy[0])[7], ((Object[]) copy[2])[7]);
  }

  /** Changes an object when its elements are asked for. */
  private static final class MeddlingList extends AbstractList<String> {
    private final Numbered victim;

    MeddlingList(Numbered victim) {
      this.victim = victim;
    }

    @Override
    public String get(int index) {
      victim.number++;
      return "element";
    }

    @Override
    public int size() {
      return 1;
    }
  }

  @Test
  void whatAViewOfTheApplicationsChangesKeepsItsIdentity() {
    for (UnaryOperator<List<String>> around :
        List.<UnaryOperator<List<String>>>of(
            Collections::unmodifiableList, list -> Collections.checkedList(list, String.class))) {
      Numbered[] nodes = numbered(100, 100);
      List<String> view = around.apply(new MeddlingList(nodes[7]));
      Object[] copy = copy(new Object[] {nodes.clone(), view, nodes.clone()});
      assertTrue(nodes[7].number > 7);
      assertSame(((Object[]) copy[0])[7], ((Object[]) copy[2])[7]);
    }
  }

  /** Changes when it is asked for its hash code, as those do that keep it. */
  private static final class Key {
    private final int number;
    private int hash;

    Key(int number) {
      this.number = number;
    }

    @Override
    public int hashCode() {
      hash = number + 1;
      return hash;
    }
  }

  @Test
  void keysThatKeepTheirHashCodesKeepTheirIdentity() {
    for (Map<Object, Object> map : List.of(new HashMap<>(), new LinkedHashMap<>())) {
      Key[] keys = new Key[100];
      Arrays.setAll(keys, Key::new);
      map.put(keys[7], "seven");
      keys[7].hash = 0;
      Object[] copy = copy(new Object[] {keys.clone(), map, keys.clone()});
      Object seven = ((Object[]) copy[0])[7];
      assertSame(seven, ((Map<?, ?>) copy[1]).keySet().iterator().next());
      assertSame(seven, ((Object[]) copy[2])[7]);
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
