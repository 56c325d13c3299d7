package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.bocj.serialization.RemoteThrowable;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.ValueException;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrowableTest {
  private final TestInterpreter application = TestInterpreter.application();
  private final Transfer transfer = transfer(application);
  private final Transfer bare = transfer(TestInterpreter.bare("bare"));

  private static Transfer transfer(TestInterpreter interpreter) {
    return new KryoTransferFactory().create(interpreter, List.of());
  }

  private <T extends Throwable> T copy(T throwable) {
    Throwable copy = transfer.unpackThrowable(transfer.packThrowable(throwable));
    assertSame(throwable.getClass(), copy.getClass());
    assertEquals(throwable.toString(), copy.toString());
    assertArrayEquals(throwable.getStackTrace(), copy.getStackTrace());
    @SuppressWarnings("unchecked")
    T same = (T) copy;
    return same;
  }

  @Test
  void typeMessageTraceCauseAndSuppressedCross() {
    Exception thrown = new UncheckedIOException("outer", new FileNotFoundException("inner"));
    thrown.addSuppressed(new AssertionError("suppressed"));
    Exception copy = copy(thrown);
    assertEquals("java.io.FileNotFoundException: inner", String.valueOf(copy.getCause()));
    assertArrayEquals(thrown.getCause().getStackTrace(), copy.getCause().getStackTrace());
    assertEquals("java.lang.AssertionError: suppressed", copy.getSuppressed()[0].toString());
  }

  @Test
  void ownFieldsCrossAsFarAsTheyCan() {
    ValueException copy = copy(new ValueException(42));
    assertEquals(42, copy.code);
    assertEquals(List.of(new Point(1, 2)), copy.points);
    assertNull(copy.cannotCross);
    assertNull(copy.thread);
  }

  @Test
  void theReceiverGetsItsOwnClass() {
    TestInterpreter isolated = TestInterpreter.isolated("isolated");
    Transfer to = transfer(isolated);
    Throwable copy = to.unpackThrowable(transfer.packThrowable(new ValueException(1)));
    assertSame(isolated.classLoader(), copy.getClass().getClassLoader());
    assertEquals(ValueException.class.getName() + ": code 1", copy.toString());
  }

  @Test
  void circlesSurvive() {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    a.initCause(b);
    a.addSuppressed(b);
    Throwable copy = copy(a);
    assertSame(copy, copy.getCause().getCause());
    assertSame(copy.getCause(), copy.getSuppressed()[0]);
  }

  @Test
  void theStateOfCommonExceptionsOfTheJdkSurvives() {
    SQLSyntaxErrorException sql = copy(new SQLSyntaxErrorException("reason", "42000", 17));
    assertEquals("42000", sql.getSQLState());
    assertEquals(17, sql.getErrorCode());
    NoSuchFileException file = copy(new NoSuchFileException("a", "b", "gone"));
    assertEquals("b", file.getOtherFile());
    InvocationTargetException invocation = copy(new InvocationTargetException(new Error("x")));
    assertEquals("java.lang.Error: x", String.valueOf(invocation.getTargetException()));
  }

  @Test
  void aStandInTakesThePlaceOfAMissingClass() {
    ValueException thrown = new ValueException(7);
    thrown.initCause(new IllegalStateException("why"));
    Throwable copy = bare.unpackThrowable(transfer.packThrowable(thrown));
    RemoteThrowable standIn = assertInstanceOf(RemoteThrowable.class, copy);
    assertEquals(ValueException.class.getName(), standIn.className());
    assertEquals(thrown.toString(), standIn.toString());
    assertEquals("code 7", standIn.getMessage());
    assertArrayEquals(thrown.getStackTrace(), standIn.getStackTrace());
    assertEquals("java.lang.IllegalStateException: why", String.valueOf(standIn.getCause()));
  }

  @Test
  void aStandInBecomesTheOriginalWhereItsClassCanBeHad() {
    Throwable standIn = bare.unpackThrowable(transfer.packThrowable(new ValueException(7)));
    Throwable back = transfer.unpackThrowable(bare.packThrowable(standIn));
    assertInstanceOf(ValueException.class, back);
    assertEquals("code 7", back.getMessage());
  }

  @Test
  void anExceptionMayHoldOthersInItsFields() {
    class Holding extends Exception {
      private static final long serialVersionUID = 1L;
      @Nullable Exception other;

      @SuppressWarnings("serial")
      List<Exception> others = new java.util.ArrayList<>();
    }
    Holding a = new Holding();
    Holding b = new Holding();
    a.other = b;
    b.other = a;
    a.others.addAll(List.of(a, b));
    b.others.addAll(List.of(a, b));
    Holding copy = copy(a);
    assertSame(copy, ((Holding) copy.other).other);
    assertEquals(2, copy.others.size());
  }

  /** Their names: the test's own display must not call them. */
  enum Hostile {
    MESSAGE(BadMessage::new),
    CAUSE(BadCause::new),
    TRACE(BadTrace::new),
    ENDLESS(Endless::new),
    DEEP(Deep::new);

    final Supplier<Throwable> thrown;

    Hostile(Supplier<Throwable> thrown) {
      this.thrown = thrown;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverAThrowableDoesItCrosses(Hostile hostile) {
    Throwable thrown = hostile.thrown.get();
    Parcel parcel = transfer.packThrowable(thrown);
    assertSame(thrown.getClass(), transfer.unpackThrowable(parcel).getClass());
    RemoteThrowable standIn = (RemoteThrowable) bare.unpackThrowable(parcel);
    assertEquals(thrown.getClass().getName(), standIn.className());
  }

  @Test
  void aThrowableThatCannotBeReMadeHasAStandIn() {
    Throwable copy = transfer.unpackThrowable(transfer.packThrowable(BadMaking.made()));
    assertEquals(
        BadMaking.class.getName(), assertInstanceOf(RemoteThrowable.class, copy).className());
  }

  @Test
  void aParcelThatIsNoThrowableStillGivesOne() {
    assertInstanceOf(Throwable.class, transfer.unpackThrowable(transfer.pack(List.of(1))));
  }

  @Test
  void hostileThrowablesCrossAsValuesToo() {
    Object[] hostile = {new BadMessage(), new Deep()};
    Object[] copy = (Object[]) transfer.unpack(transfer.pack(hostile));
    assertSame(BadMessage.class, copy[0].getClass());
    assertSame(Deep.class, copy[1].getClass());
  }

  private static class BadMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new OutOfMemoryError("in getMessage");
    }
  }

  private static class BadCause extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      throw new Error("in getCause");
    }
  }

  private static class BadTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      return new StackTraceElement[] {null};
    }

    @Override
    public String toString() {
      return toString();
    }
  }

  private static class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }

  private static class Deep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      return getMessage();
    }
  }

  private static final class BadMaking extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static boolean allowed = true;

    static BadMaking made() {
      BadMaking made = new BadMaking();
      allowed = false;
      return made;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      if (!allowed) {
        throw new IllegalStateException("only once");
      }
      return super.fillInStackTrace();
    }
  }
}
