package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.MovedInts;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Found;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Sealed;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Parcel;
import io.bocj.spi.SharedType;
import io.bocj.spi.Surrogate;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static Transfer transfer(TestInterpreter interpreter, Class<?>... rules) {
    return transfer(interpreter, List.of(), rules);
  }

  private static Transfer transfer(
      TestInterpreter interpreter, List<String> shared, Class<?>... rules) {
    List<String> names = List.of(rules).stream().map(Class::getName).toList();
    return new KryoTransferFactory().create(interpreter, new CrossingSettings(shared, names));
  }

  @Test
  void aSurrogateStandsInBetweenInterpreters() {
    TestInterpreter first = TestInterpreter.isolated("first");
    TestInterpreter second = TestInterpreter.isolated("second");
    Object value = first.call("Sealed", "make", "content");
    Object[] graph = {value, value};
    Object[] copy =
        (Object[])
            transfer(second, Sealed.Rule.class)
                .unpack(transfer(first, Sealed.Rule.class).pack(graph));
    assertSame(copy[0], copy[1]);
    assertSame(second.classLoader(), copy[0].getClass().getClassLoader());
    assertEquals("content", second.call("Sealed", "contentOf", copy[0]));
  }

  @Test
  void whatASurrogateHoldsCrossesAsEver() {
    Transfer transfer = transfer(TestInterpreter.application(), Sealed.Rule.class);
    Sealed copy = (Sealed) transfer.unpack(transfer.pack(new Sealed(MovedInts.wrap(7))));
    assertEquals(7, ((MovedInts) copy.content()).get(0));
    String message =
        assertThrows(
                TransferException.class,
                () -> transfer.pack(new Sealed(List.of(Thread.currentThread()))))
            .getMessage();
    assertTrue(
        message.startsWith("Sealed.surrogate.content[0]: java.lang.Thread cannot leave"), message);
  }

  @Test
  void aCycleThroughASurrogateIsRefused() {
    Transfer transfer = transfer(TestInterpreter.application(), Sealed.Rule.class);
    List<Object> list = new ArrayList<>();
    Sealed value = new Sealed(list);
    list.add(value);
    String message = assertThrows(TransferException.class, () -> transfer.pack(value)).getMessage();
    assertTrue(message.contains("refers back to itself"), message);
  }

  @Test
  void withoutItsRuleTheTypeIsRefusedAndSoIsWhatOthersEncodedByIt() {
    Transfer without = transfer(TestInterpreter.application());
    assertThrows(TransferException.class, () -> without.pack(new Sealed("x")));
    Parcel parcel =
        transfer(TestInterpreter.application(), Sealed.Rule.class).pack(new Sealed("x"));
    assertThrows(TransferException.class, () -> without.unpack(parcel));
  }

  @Test
  void theServiceLoaderFindsRules() {
    TestInterpreter interpreter = TestInterpreter.isolated("finds");
    Transfer here = transfer(TestInterpreter.application());
    Object copy = transfer(interpreter).unpack(here.pack(new Found("text")));
    assertSame(interpreter.classLoader(), copy.getClass().getClassLoader());
    assertEquals("text", ((Found) here.unpack(transfer(interpreter).pack(copy))).text);
  }

  @Test
  void aRuleThatIsFoundAndNamedCountsOnce() {
    Transfer transfer = transfer(TestInterpreter.application(), Found.Rule.class);
    assertEquals("x", ((Found) transfer.unpack(transfer.pack(new Found("x")))).text);
  }

  @Test
  void aTypeThatIsDeclaredImmutableIsSharedWhereItsPackageIs() {
    List<String> shared = List.of(TestInterpreter.VALUES);
    Transfer transfer = transfer(TestInterpreter.application(), shared);
    Found.Constant constant = new Found.Constant();
    assertTrue(transfer.shareable(constant));
    Object[] copy = (Object[]) transfer.unpack(transfer.pack(new Object[] {constant}));
    assertSame(constant, copy[0]);
    assertFalse(transfer.shareable(new Found.Constant() {}));
    assertFalse(transfer(TestInterpreter.application()).shareable(constant));
  }

  // ---- rules that are not sound ---------------------------------------------------------------

  /** A rule whose type is set by subclasses. */
  public abstract static class Any implements Surrogate<Object, Object> {
    private final Class<?> type;

    Any(Class<?> type) {
      this.type = type;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> type() {
      return (Class<Object>) type;
    }

    @Override
    public Object toSurrogate(Object value) {
      return value;
    }

    @Override
    public Object fromSurrogate(Object surrogate) {
      return surrogate;
    }
  }

  public static final class Second extends Any {
    public Second() {
      super(Found.class);
    }
  }

  public static final class OfString extends Any {
    public OfString() {
      super(String.class);
    }
  }

  public static final class OfList extends Any {
    public OfList() {
      super(ArrayList.class);
    }
  }

  public static final class OfHandle extends Any {
    public OfHandle() {
      super(MovedInts.class);
    }
  }

  public static final class OfInterface extends Any {
    public OfInterface() {
      super(Runnable.class);
    }
  }

  public static final class OfNothing extends Any {
    public OfNothing() {
      super(null);
    }
  }

  public static final class Idle extends Any {
    public Idle() {
      super(Node.class);
    }
  }

  public static final class SharedNode implements SharedType {
    @Override
    public Class<?> type() {
      return Node.class;
    }
  }

  public static final class SharedRandom implements SharedType {
    @Override
    public Class<?> type() {
      return SplittableRandom.class;
    }
  }

  public static final class SharedUnit implements SharedType {
    @Override
    public Class<?> type() {
      return TimeUnit.class;
    }
  }

  private static void assertUnsound(Class<? extends CrossingRule> rule, String... words) {
    String message =
        assertThrows(
                IllegalStateException.class, () -> transfer(TestInterpreter.application(), rule))
            .getMessage();
    assertTrue(message.startsWith("the crossing rule " + rule.getName()), message);
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  @Test
  void rulesThatCannotWorkOrAreNotSafeAreRefusedByName() {
    assertUnsound(Second.class, "there is another for", "Found$Rule");
    assertUnsound(OfString.class, "java.lang.String is shared already");
    assertUnsound(OfList.class, "bocj copies java.util.ArrayList already");
    assertUnsound(OfHandle.class, "io.bocj.MovedInts crosses in bocj's own way");
    assertUnsound(OfInterface.class, "nothing can stand in for a java.lang.Runnable");
    assertUnsound(OfNothing.class, "its type() is null");
    assertUnsound(
        SharedNode.class, "has a " + Node.class.getName() + " of its own", "builder().share(\"");
    assertUnsound(SharedRandom.class, "java.util.SplittableRandom is not known to be immutable");
    assertUnsound(SharedUnit.class, "is shared already");
  }

  @Test
  void aRuleThatIsNotThereIsNamed() {
    CrossingSettings settings = new CrossingSettings(List.of(), List.of("no.such.Rule"));
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> new KryoTransferFactory().create(TestInterpreter.application(), settings))
            .getMessage();
    assertTrue(message.startsWith("the crossing rule no.such.Rule cannot be had"), message);
  }

  @Test
  void aSurrogateOfTheSameClassIsRefused() {
    Transfer transfer = transfer(TestInterpreter.application(), Idle.class);
    String message =
        assertThrows(TransferException.class, () -> transfer.pack(new Node("n"))).getMessage();
    assertTrue(message.contains("has another " + Node.class.getName() + " stand in"), message);
  }
}
