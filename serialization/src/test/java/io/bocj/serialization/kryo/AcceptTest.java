package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.RemoteThrowable;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Cache;
import io.bocj.serialization.testing.values.Grid;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Plain;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Protocols;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.serialization.testing.values.Sealed;
import io.bocj.serialization.testing.values.Shape;
import io.bocj.serialization.testing.values.ValueException;
import io.bocj.spi.Acceptance;
import io.bocj.spi.AcceptingInterpreter;
import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A receiver that accepts {@link Point} and nothing else of the application. */
class AcceptTest {
  private static final String POINT = Point.class.getName();

  /** A value, and the class in it that is refused. */
  private record Case(Class<?> refused, String what, Supplier<Object> value) {
    @Override
    public String toString() {
      return what;
    }
  }

  /** One of each kind of thing that names a class. */
  static List<Case> unaccepted() {
    return List.of(
        new Case(Node.class, "object", () -> new Node("x")),
        new Case(Node.class, "array", () -> new Node[0]),
        new Case(Node.class, "array of arrays", () -> new Node[0][0]),
        new Case(Node.class, "element", () -> List.of(1, new Node("x"))),
        new Case(Box.class, "record", () -> new Box(1)),
        new Case(Shape.class, "enum", () -> Shape.SQUARE),
        new Case(Shape.class, "empty set of an enum", () -> EnumSet.noneOf(Shape.class)),
        new Case(Node.class, "class", () -> Node.class),
        new Case(Node.class, "array class", () -> new Object[] {Node[].class}),
        new Case(ValueException.class, "class of exceptions", () -> ValueException.class),
        new Case(ValueException.class, "array of exceptions", () -> new ValueException[0]),
        new Case(Cache.class, "map", () -> new Cache(1)),
        new Case(Protocols.Writer.class, "serializable", () -> new Protocols.Writer()),
        new Case(Grid.class, "handle", () -> new Grid(1, 2.0)),
        new Case(Sealed.class, "surrogate", () -> new Sealed("x")),
        new Case(Samples.class, "lambda", () -> Samples.make("lambda")),
        new Case(Samples.class, "captures", () -> Samples.make("lambda with captures")));
  }

  private final TestInterpreter isolated = TestInterpreter.isolated("isolated");
  private final Transfer open = end(TestInterpreter.application(), Acceptance.EVERYTHING);
  private final Transfer guarded = end(isolated, Acceptance.of(List.of(POINT)));
  private final Transfer guardedHere =
      end(TestInterpreter.application(), Acceptance.of(List.of(POINT)));

  /** What rules of libraries name, which is loaded when an end is made. */
  private final Set<String> before = isolated.loaded();

  private static Transfer end(Interpreter interpreter, Acceptance acceptance) {
    return new KryoTransferFactory()
        .create(
            AcceptingInterpreter.around(interpreter, acceptance),
            new CrossingSettings(List.of(), List.of(Sealed.Rule.class.getName()), acceptance));
  }

  private Set<String> loadedSince() {
    Set<String> loaded = isolated.loaded();
    loaded.removeAll(before);
    return loaded;
  }

  @ParameterizedTest
  @MethodSource("unaccepted")
  void whatIsNotAcceptedIsNotEvenLoaded(Case unaccepted) {
    String name = unaccepted.refused().getName();
    String message =
        assertThrows(
                TransferException.class, () -> guarded.unpack(open.pack(unaccepted.value().get())))
            .getMessage();
    assertTrue(message.contains(name), message);
    assertTrue(message.contains("interpreter isolated"), message);
    assertTrue(message.contains("accept("), message);
    assertFalse(loadedSince().contains(name), () -> "loaded " + loadedSince());
  }

  @ParameterizedTest
  @MethodSource("unaccepted")
  void whatIsNotAcceptedDoesNotLeaveEither(Case unaccepted) {
    Object[] graph = {1, unaccepted.value().get()};
    String message =
        assertThrows(TransferException.class, () -> guardedHere.pack(graph)).getMessage();
    assertTrue(message.startsWith("Object[][1]"), message);
    assertTrue(message.contains(unaccepted.refused().getName()), message);
    assertTrue(message.contains("accept("), message);
  }

  @Test
  void whatIsAcceptedAndWhatIsTheJdksCrosses() {
    Object[] graph = {
      new ArrayList<>(Arrays.asList(1, "x", null)),
      new Point(1, 2),
      new Point[] {new Point(3, 4)},
      new int[] {5},
      Thread.State.NEW,
      Point.class,
      String.class,
      Map.Entry.<String, Integer>comparingByKey()
    };
    for (Transfer sender : List.of(open, guardedHere)) {
      Object[] copy = (Object[]) guarded.unpack(sender.pack(graph));
      assertEquals("Point[x=1, y=2]", copy[1].toString());
      assertEquals(isolated.classLoader(), ((Class<?>) copy[5]).getClassLoader());
    }
    assertEquals(Set.of(POINT), loadedSince());
  }

  @Test
  void aRefusalLeavesBothEndsAndTheParcelFitForUse() {
    Parcel parcel = open.pack(new Node("x"));
    for (int i = 0; i < 3; i++) {
      assertThrows(TransferException.class, () -> guarded.unpack(parcel));
      assertEquals("Point[x=1, y=2]", guarded.unpack(open.pack(new Point(1, 2))).toString());
    }
    assertEquals("x", String.valueOf(open.unpack(parcel)));
  }

  /** Linking loads whatever a form names, not only the class in which the lambda stands. */
  @Test
  void allThatALambdaNamesIsAskedFor() {
    Interpreter accepting =
        AcceptingInterpreter.around(isolated, Acceptance.of(List.of(POINT, "!*")));
    for (int named = 0; named < 7; named++) {
      LambdaForm form = form(named);
      String message =
          assertThrows(TransferException.class, () -> accepting.link(form, new Object[0]))
              .getMessage();
      assertTrue(message.contains(Node.class.getName()), message);
      assertTrue(message.contains("interpreter isolated"), message);
    }
    assertEquals(Set.of(), loadedSince());
  }

  /** One that names {@link Node} in one place. */
  private static LambdaForm form(int named) {
    String[] names = new String[7];
    Arrays.fill(names, POINT);
    names[named] = Node.class.getName();
    return new LambdaForm(
        names[0],
        names[1],
        "get",
        descriptor(names[2]),
        6,
        names[3],
        "lambda$0",
        descriptor(names[4]),
        descriptor(names[5]),
        List.of(names[6]),
        0);
  }

  private static String descriptor(String className) {
    return "(I[L" + className.replace('.', '/') + ";)V";
  }

  // ---- exceptions -----------------------------------------------------------------------------

  private static ValueException thrown() {
    ValueException thrown = new ValueException(7);
    thrown.initCause(new IllegalStateException("why"));
    return thrown;
  }

  private static void assertStandIn(Throwable arrived) {
    RemoteThrowable standIn = assertInstanceOf(RemoteThrowable.class, arrived);
    assertTrue(standIn.isRefused());
    assertEquals(ValueException.class.getName(), standIn.className());
    assertEquals(ValueException.class.getName() + ": code 7", standIn.toString());
    assertEquals("java.lang.IllegalStateException: why", String.valueOf(standIn.getCause()));
  }

  @Test
  void anExceptionThatIsNotAcceptedArrivesAsAStandIn() {
    assertStandIn(guarded.unpackThrowable(open.packThrowable(thrown())));
    assertStandIn(((Throwable[]) guarded.unpack(open.pack(new Throwable[] {thrown()})))[0]);
    assertEquals(Set.of(), loadedSince());
  }

  @Test
  void anExceptionThatIsNotAcceptedLeavesAsAStandInAndRemainsOne() {
    Throwable arrived = open.unpackThrowable(guardedHere.packThrowable(thrown()));
    assertStandIn(arrived);
    assertStandIn(open.unpackThrowable(open.packThrowable(arrived)));
    assertStandIn(((Throwable[]) open.unpack(guardedHere.pack(new Throwable[] {thrown()})))[0]);
  }

  @Test
  void aStandInForAClassThatIsMissingIsNotRefused() {
    Transfer bare = end(TestInterpreter.bare("bare"), Acceptance.of(List.of("*")), List.of());
    RemoteThrowable standIn =
        assertInstanceOf(RemoteThrowable.class, bare.unpackThrowable(open.packThrowable(thrown())));
    assertFalse(standIn.isRefused());
  }

  private static Transfer end(Interpreter interpreter, Acceptance acceptance, List<String> rules) {
    return new KryoTransferFactory()
        .create(interpreter, new CrossingSettings(List.of(), rules, acceptance));
  }

  // ---- values that stay live ------------------------------------------------------------------

  /** A class that may not leave must be found out when its behavior ends, as any other. */
  @Test
  void onlyWhatIsAcceptedIsSureToCross() {
    assertTrue(isSure(Acceptance.EVERYTHING));
    assertTrue(isSure(Acceptance.of(List.of(Plain.class.getName() + "*"))));
    assertFalse(isSure(Acceptance.of(List.of(Plain.class.getName()))), "its enum is not accepted");
    assertFalse(isSure(Acceptance.of(List.of(Plain.Kind.class.getName()))));
  }

  private static boolean isSure(Acceptance acceptance) {
    Rules rules = new Rules(Sharing.of(List.of()), Map.of(), acceptance);
    return Certainty.of(rules).copies(Plain.class);
  }

  @Test
  void aFieldThatAFormNamesIsOneOfTheThrowableItself() {
    ThrowableForm sound = ((ThrowableForm[]) open.packThrowable(thrown()).attachments()[0])[0];
    for (String field : List.of("written", "number")) {
      ThrowableForm.FieldForm hostile =
          new ThrowableForm.FieldForm(Plain.class.getName(), field, 0, null);
      ThrowableForm form =
          new ThrowableForm(
              sound.className(),
              false,
              "code 7",
              sound.description(),
              sound.trace(),
              ThrowableForm.NONE,
              new int[0],
              null,
              List.of(hostile));
      Throwable arrived =
          open.unpackThrowable(new Parcel(new byte[0], new Object[] {new ThrowableForm[] {form}}));
      assertInstanceOf(ValueException.class, arrived);
      assertNull(Plain.written);
    }
  }
}
