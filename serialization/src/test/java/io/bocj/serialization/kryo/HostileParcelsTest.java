package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.bocj.TransferException;
import io.bocj.serialization.kryo.ThrowableForm.FieldForm;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Planted;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.serialization.testing.values.Task;
import io.bocj.serialization.testing.values.ValueException;
import io.bocj.spi.Acceptance;
import io.bocj.spi.AcceptingInterpreter;
import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    corpus.add(sender.pack(new ValueException(1)));
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
        throwables(Planted.class.getName(), ThrowableForm.NONE),
        throwables(ValueException.class.getName(), 7),
        lambda(0),
        lambda(-1),
        lambda(Integer.MAX_VALUE),
        new Leaves(another, new Object[] {"x", 1, null}),
        new Leaves(another, new Object[] {"x", new Point(1, 2)}),
        Sharing.of(List.of()));
  }

  private static ThrowableForm[] throwables(String className, int cause) {
    FieldForm field = new FieldForm(Planted.class.getName(), "x", 0, null);
    StackTraceElement[] trace = {};
    return new ThrowableForm[] {
      new ThrowableForm(className, false, "m", "d", trace, cause, new int[0], null, List.of(field))
    };
  }

  private static LambdaForm lambda(int captures) {
    String name = Planted.class.getName();
    String task = Task.class.getName();
    String descriptor = "()Ljava/lang/String;";
    return new LambdaForm(
        name, task, "get", descriptor, 6, name, "x", descriptor, descriptor, List.of(), captures);
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

  /** Whatever the bytes name: the loader is not even asked for more than what is accepted. */
  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void mutatedParcelsLoadNothingThatIsNotAccepted(long seed) {
    TestInterpreter interpreter = TestInterpreter.isolated("guarded");
    Transfer guarded = accepting(interpreter, Point.class.getName());
    Set<String> before = interpreter.loaded();
    List<Parcel> corpus = corpus();
    Mutations mutations = new Mutations(seed, aliens(), numbers());
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      Parcel sound = corpus.get(random.nextInt(corpus.size()));
      Parcel mutated = mutations.mutate(sound, corpus.get(random.nextInt(corpus.size())));
      isRefused(guarded, mutated, "mutation " + i + " of seed " + seed);
    }
    Set<String> loaded = interpreter.loaded();
    loaded.removeAll(before);
    assertEquals(Set.of(Point.class.getName()), loaded);
  }

  @Test
  void aNumberOfAClassThatCrossesElsewhereLoadsNothingWhereItIsNotAccepted() {
    TestInterpreter interpreter = TestInterpreter.isolated("guarded");
    Transfer guarded = accepting(interpreter, Point.class.getName());
    Set<String> before = interpreter.loaded();
    Parcel sound = sender.pack(new Planted.Versioned());
    String message =
        assertThrows(TransferException.class, () -> guarded.unpack(sound)).getMessage();
    assertTrue(message.contains(Planted.Versioned.class.getName()), message);
    assertEquals(before, interpreter.loaded());
    assertNotNull(accepting(interpreter, Planted.class.getName() + "*").unpack(sound));
    assertTrue(interpreter.loaded().contains(Planted.Versioned.class.getName()));
  }

  private static Transfer accepting(Interpreter interpreter, String pattern) {
    Acceptance acceptance = Acceptance.of(List.of(pattern));
    return new KryoTransferFactory()
        .create(
            AcceptingInterpreter.around(interpreter, acceptance),
            new CrossingSettings(List.of(), List.of(), acceptance));
  }

  private boolean isRefused(Parcel parcel, String which) {
    return isRefused(receiver, parcel, which);
  }

  private static boolean isRefused(Transfer receiver, Parcel parcel, String which) {
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

  @Test
  void aThrowableOfNothingIsToldAsSuch() {
    for (Object alien : aliens()) {
      Parcel parcel = new Parcel(new byte[0], new Object[] {alien});
      assertNotNull(receiver.unpackThrowable(parcel).toString());
    }
  }

  @Test
  void howMuchALambdaCapturedIsNotTakenAtItsWord() {
    for (int captures : new int[] {-1, 1 << 30, Integer.MAX_VALUE}) {
      Object[] attachments = {lambda(captures)};
      Parcel parcel = new Parcel(new byte[] {ClassTable.LAMBDA}, attachments);
      TransferException e = assertThrows(TransferException.class, () -> receiver.unpack(parcel));
      assertTrue(e.getMessage().contains("declare " + captures + " elements"), e::getMessage);
    }
  }

  @Test
  void referencesThatWereNotAnnouncedAreRefusedWhateverTheyReferTo() {
    int announced = 0;
    for (String sample : Samples.names()) {
      Object value = Samples.make(sample);
      Parcel sound = sender.pack(new Object[] {value, value});
      byte[] bytes = sound.bytes();
      if (bytes[0] == ClassTable.REFERRING) {
        byte[] unannounced = Arrays.copyOfRange(bytes, 1, bytes.length);
        assertTrue(isRefused(new Parcel(unannounced, sound.attachments()), sample), sample);
        announced++;
      }
    }
    assertTrue(announced > 20, "announced only " + announced);
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
