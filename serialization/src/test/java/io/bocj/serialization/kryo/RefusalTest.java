package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Order;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Task;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  private static final String LOCK =
      "java.util.concurrent.locks.ReentrantLock cannot leave its interpreter";
  private static final String REMEDY = "; mark the field transient, or keep it out of the value";

  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  private String refusal(Object value) {
    return assertThrows(TransferException.class, () -> transfer.pack(value)).getMessage();
  }

  private static Order.Line locked() {
    Order.Line line = new Order.Line(1);
    line.lock = new ReentrantLock();
    return line;
  }

  @Test
  void thePathGoesThroughFieldsAndElements() {
    Order order = new Order("o").add(new Order.Line(1)).add(new Order.Line(2)).add(locked());
    order.index.clear();
    assertEquals("Order.lines[2].lock: " + LOCK + REMEDY, refusal(order));
  }

  @Test
  void thePathGoesThroughEntries() {
    Order order = new Order("o");
    order.index.put("k", locked());
    assertEquals("Order.index[\"k\"].lock: " + LOCK + REMEDY, refusal(order));
    order.index = Map.of(12, locked());
    assertEquals("Order.index[12].lock: " + LOCK + REMEDY, refusal(order));
    order.index = Map.of(locked(), new Order.Line(1));
    assertEquals("Order.index.key(Line).lock: " + LOCK + REMEDY, refusal(order));
  }

  @Test
  void thePathGoesThroughRecordsOptionalsAndArrays() {
    Object[] array = {null, new Box(Optional.of(new ReentrantLock()))};
    assertEquals("Object[][1].content.value: " + LOCK + REMEDY, refusal(array));
  }

  @Test
  void thePathGoesThroughComparators() {
    ReentrantLock lock = new ReentrantLock();
    java.util.Comparator<String> order =
        (java.util.Comparator<String> & java.io.Serializable) (a, b) -> lock.hashCode();
    assertEquals("TreeSet.comparator.captured[0]: " + LOCK + REMEDY, refusal(new TreeSet<>(order)));
  }

  @Test
  void thePathBeginsAtTheLambdaThatCaptured() {
    ReentrantLock lock = new ReentrantLock();
    Task task = () -> "" + lock;
    String message = refusal(task);
    assertTrue(
        message.matches(
            "lambda in io\\.bocj\\.serialization\\.kryo\\.RefusalTest \\(lambda\\$.*\\)"
                + "\\.captured\\[0\\]: java\\.util.*"),
        message);
  }

  @Test
  void aLambdaThatIsNotSerializableIsRefusedByName() {
    Supplier<String> supplier = () -> "x";
    String message = refusal(new Box(supplier));
    assertTrue(message.startsWith("Box.content: "), message);
    assertTrue(message.contains("a lambda whose interface is not Serializable"), message);
  }

  @Test
  void theShortestPathIsNamedEvenInACycleAndAtAnyDepth() {
    Node chain = Node.chain(100);
    Node last = chain;
    while (last.left instanceof Node next) {
      last = next;
    }
    last.left = chain;
    last.right = Thread.currentThread();
    String message = refusal(chain);
    assertEquals(
        "Node"
            + ".left".repeat(99)
            + ".right: java.lang.Thread cannot leave its interpreter"
            + REMEDY,
        message);
  }

  @Test
  void theCulpritMayBeTheValueItself() {
    assertEquals(
        "ReentrantLock: " + LOCK + "; keep it within one behavior, or pass what it is made from",
        refusal(new ReentrantLock()));
  }

  static List<Object> mustNotCross() {
    return List.of(
        Thread.currentThread(),
        new ReentrantLock(),
        new ByteArrayInputStream(new byte[0]),
        new Socket(),
        RefusalTest.class.getClassLoader(),
        ThreadLocal.withInitial(() -> 1),
        ForkJoinPool.commonPool(),
        new CompletableFuture<>(),
        new WeakReference<>(""),
        Runtime.getRuntime(),
        List.of(1, 2, 3).iterator(),
        new java.security.SecureRandom(),
        Proxy.newProxyInstance(
            RefusalTest.class.getClassLoader(),
            new Class<?>[] {Runnable.class},
            (proxy, method, arguments) -> null),
        new Thread() {});
  }

  @ParameterizedTest
  @MethodSource("mustNotCross")
  void whatBelongsToItsInterpreterIsRefused(Object value) {
    String message = refusal(new Node[] {nodeOf(value)});
    assertTrue(message.startsWith("Node[][0].left: "), message);
    assertTrue(message.contains("cannot leave its interpreter"), message);
  }

  private static Node nodeOf(Object value) {
    Node node = new Node("n");
    node.left = value;
    return node;
  }

  @Test
  void aTransferGoesOnAfterARefusal() {
    Parcel before = transfer.pack(new Point(1, 2));
    refusal(locked());
    assertEquals(new Point(1, 2), transfer.unpack(before));
    assertEquals(new Point(3, 4), transfer.unpack(transfer.pack(new Point(3, 4))));
  }

  static final class Hostile extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    @Override
    public Object[] toArray() {
      throw new UnsupportedOperationException("not today");
    }
  }

  @Test
  void codeOfTheValueThatThrowsIsNamed() {
    assertEquals(
        "Node.left: "
            + Hostile.class.getName()
            + " cannot be taken apart: java.lang.UnsupportedOperationException: not today"
            + REMEDY,
        refusal(nodeOf(new Hostile())));
  }

  @Test
  void aMissingClassIsNamed() {
    Parcel parcel = transfer.pack(new Box(new Point(1, 2)));
    Transfer bare = new KryoTransferFactory().create(TestInterpreter.bare("bare"), List.of());
    String message = assertThrows(TransferException.class, () -> bare.unpack(parcel)).getMessage();
    assertTrue(
        message.startsWith(
            "class io.bocj.serialization.testing.values.Box cannot be had in interpreter bare"),
        message);
  }

  @Test
  void aClosedTransferSaysSo() {
    transfer.close();
    assertThrows(IllegalStateException.class, () -> transfer.pack("x"));
  }

  static final class Initialized {

    static {
      Initialized.done();
    }

    static void done() {
      Flag.initialized = true;
    }
  }

  static final class Flag {
    static boolean initialized;
  }

  @Test
  void aClassObjectCrossesWithoutBeingInitialized() {
    Transfer to = new KryoTransferFactory().create(TestInterpreter.application(), List.of());
    assertEquals(Initialized.class, to.unpack(transfer.pack(Initialized.class)));
    assertFalse(Flag.initialized);
  }
}
