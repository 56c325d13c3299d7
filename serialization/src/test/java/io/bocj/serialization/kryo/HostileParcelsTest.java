package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Planted;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a parcel holds, reading it gives a value or a {@link TransferException}. */
@Timeout(600)
class HostileParcelsTest {
  private static final int MUTATIONS = 5_000;

  /**
   * What one parcel of a few hundred bytes may make the reader allocate; far more than any does.
   */
  private static final long MOST_ALLOCATED = 16 << 20;

  private static final String RECEIVER = "receiver";
  private static final TestInterpreter INTERPRETER = TestInterpreter.isolated(RECEIVER);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Transfer sender =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());
  private final Transfer receiver = new KryoTransferFactory().create(INTERPRETER, List.of());

  private List<Parcel> corpus() {
    List<Parcel> corpus = new ArrayList<>();
    for (String sample : Samples.names()) {
      corpus.add(sender.pack(Samples.make(sample)));
      corpus.add(sender.pack(new Object[] {Samples.make(sample), sample, new Point(1, 2)}));
    }
    corpus.add(sender.pack(Node.chain(200)));
    corpus.add(sender.pack(new ArrayList<>(Arrays.asList(1, "x", new Point(3, 4), null))));
    corpus.add(sender.pack(new IllegalStateException("x", new Exception("y"))));
    return corpus;
  }

  /** Of the classes that cross here, and of one that must not. */
  private static int[] numbers() {
    int[] all = IntStream.range(0, 100).toArray();
    all[99] = ClassTable.idOf(Planted.Unwanted.class, "");
    return all;
  }

  private static List<Object> aliens() {
    Sharing another = Sharing.of(List.of("io.bocj.serialization.testing."));
    return Arrays.asList(
        null,
        Integer.MAX_VALUE,
        -1,
        "text",
        Planted.class.getName(),
        Planted.Unwanted.class.getName(),
        "no.such.Class",
        Point.class,
        new Object(),
        new Point(1, 2),
        new int[3],
        new long[] {-1},
        new Object[] {"x"},
        new ThrowableForm[0],
        new Leaves(another, new Object[] {"x", 1, null}),
        new Leaves(another, new Object[] {"x", new Point(1, 2)}),
        Sharing.of(List.of()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mutatedParcelsGiveAValueOrATransferException(long seed) {
    List<Parcel> corpus = corpus();
    Mutations mutations = new Mutations(seed, aliens(), numbers());
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Parcel sound = corpus.get(random.nextInt(corpus.size()));
      Parcel other = corpus.get(random.nextInt(corpus.size()));
      Parcel mutated = mutations.mutate(sound, other);
      refused += isRefused(mutated, "mutation " + i + " of seed " + seed) ? 1 : 0;
    }
    assertTrue(refused > MUTATIONS / 2, "refused only " + refused);
    assertTrue(refused < MUTATIONS, "refused all");
  }

  private boolean isRefused(Parcel parcel, String which) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean refused = false;
    try {
      receiver.unpack(parcel);
    } catch (TransferException e) {
      refused = true;
      assertNoMemoryRanOut(e, which);
    } catch (Throwable e) {
      fail(which + " of " + parcel + " threw " + e, e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < MOST_ALLOCATED, which + " allocated " + allocated + " bytes");
    return refused;
  }

  private static void assertNoMemoryRanOut(TransferException e, String which) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof VirtualMachineError) {
        fail(which + " ended in " + cause, e);
      }
    }
  }

  @AfterAll
  static void nothingWasInitialized() {
    assertNotInitialized(Planted.class);
    assertNotInitialized(Planted.Unwanted.class);
  }

  private static void assertNotInitialized(Class<?> type) {
    String trace = System.getProperty(type.getName() + " initialized in " + RECEIVER);
    assertNull(trace, type + " was initialized");
  }

  /** So the test above can tell. */
  @Test
  void initializationLeavesATrace() throws ReflectiveOperationException {
    String own = "one that initializes it";
    Class.forName(Planted.class.getName(), true, TestInterpreter.isolated(own).classLoader());
    assertEquals("true", System.getProperty(Planted.class.getName() + " initialized in " + own));
  }

  @Test
  void aNumberOfAClassThatMayNotCrossInitializesNothing() {
    assertRefusedUninitialized(Planted.Unwanted.class, "");
  }

  @Test
  void anotherVersionOfAClassIsNotInitialized() {
    assertRefusedUninitialized(Planted.Versioned.class, "int gone");
    assertRefusedUninitialized(Planted.Choice.class, "ONE,MORE");
  }

  private void assertRefusedUninitialized(Class<?> type, String layout) {
    byte[] bytes = Mutations.varint(ClassTable.idOf(type, layout));
    assertThrows(TransferException.class, () -> receiver.unpack(new Parcel(bytes, null)));
    assertNotInitialized(type);
  }

  @Test
  void aClassOfAnotherInterpreterIsNotTakenForACommonOne() {
    Parcel parcel = new Parcel(new byte[] {ClassTable.CLASS_OBJECT}, new Object[] {Point.class});
    assertThrows(TransferException.class, () -> receiver.unpack(parcel));
  }

  @Test
  void aCapacityIsNotTakenAtItsWord() {
    Parcel sound = sender.pack(new java.util.concurrent.ArrayBlockingQueue<Object>(7));
    Object[] attachments = sound.attachments().clone();
    assertEquals(7, attachments[0]);
    attachments[0] = Integer.MAX_VALUE;
    TransferException e =
        assertThrows(
            TransferException.class, () -> receiver.unpack(new Parcel(sound.bytes(), attachments)));
    assertTrue(e.getMessage().contains("-Dbocj.transfer.maxCapacity"), e::getMessage);
  }

  /** Arrays within arrays, lists within lists: a million levels, all of them paid for by bytes. */
  @Test
  void bytesThatNestWithoutEndAreRefused() {
    for (Object container :
        List.of(new Object[1], new ArrayList<>(Arrays.asList(1, new Node("x"))))) {
      byte[] sound = sender.pack(container).bytes();
      byte[] nested = new byte[1 << 20];
      for (int i = 0; i + 1 < nested.length; i += 2) {
        nested[i] = sound[0];
        nested[i + 1] = 1;
      }
      assertTrue(isRefused(new Parcel(nested, null), "a nest"));
    }
    assertEquals(7, receiver.unpack(sender.pack(7)));
  }
}
