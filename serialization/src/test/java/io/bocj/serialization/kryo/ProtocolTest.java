package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Protocols;
import io.bocj.serialization.testing.values.Protocols.Deep;
import io.bocj.serialization.testing.values.Protocols.Greedy;
import io.bocj.serialization.testing.values.Protocols.Resolved;
import io.bocj.serialization.testing.values.Protocols.Writer;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What classes declare for Java serialization counts here, too. */
class ProtocolTest {
  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  @SuppressWarnings("unchecked")
  private <T> T copy(T value) {
    return (T) transfer.unpack(transfer.pack(value));
  }

  private String refusal(Object value) {
    String message = assertThrows(TransferException.class, () -> transfer.pack(value)).getMessage();
    assertEquals("fit", copy("fit"));
    return message;
  }

  @Test
  void identityAndCyclesGoThroughWhatIsWritten() {
    Writer writer = new Writer();
    writer.written = List.of(new ArrayList<>(List.of(writer)), "x");
    Writer copy = copy(writer);
    assertSame(copy, ((List<?>) ((List<?>) copy.written).get(0)).get(0));
  }

  @Test
  void whatBecomesNothingMayOccurTwice() {
    Protocols.Vanishing vanishing = new Protocols.Vanishing();
    assertArrayEquals(
        new Object[] {null, null, "x"}, copy(new Object[] {vanishing, vanishing, "x"}));
  }

  @Test
  void everyClassOfTheChainHasItsPart() {
    Deep deep = new Deep();
    deep.written = "object";
    deep.middle = 20;
    deep.bottom = 30;
    Deep copy = copy(deep);
    assertEquals("object", copy.written);
    assertEquals(20, copy.middle);
    assertEquals(30, copy.bottom);
  }

  /** More often than it takes for a class's fields to be fused. */
  @Test
  void everyClassOfAChainThatCrossesOftenHasItsPart() {
    Deep deep = new Deep();
    deep.written = "object";
    for (int i = 0; i < 500; i++) {
      deep.middle = i;
      deep.bottom = -i;
      deep = copy(deep);
      assertEquals("object", deep.written);
      assertEquals(i, deep.middle);
      assertEquals(-i, deep.bottom);
    }
  }

  @Test
  void theEndOfWhatWasWrittenIsTheEndOfWhatIsRead() {
    Greedy greedy = new Greedy();
    greedy.all.addAll(List.of(1, "b"));
    Object[] copy = copy(new Object[] {greedy, "after"});
    assertEquals(List.of(1, "b", "end"), ((Greedy) copy[0]).all);
    assertEquals("after", copy[1]);
  }

  @Test
  void whatIsWrittenIsRefusedByItsPath() {
    Writer writer = new Writer();
    writer.written = new ReentrantLock();
    String message = refusal(new Object[] {writer});
    assertTrue(message.startsWith("Object[][0].written[0]: java.util.concurrent.locks"), message);
  }

  @Test
  void aRefusalThatTheWriterCatchesIsARefusalAllTheSame() {
    Writer writer = new Writer();
    writer.catches = true;
    writer.written = new ReentrantLock();
    String message = refusal(new Object[] {writer});
    assertTrue(message.startsWith("Object[][0].written[0]: java.util.concurrent.locks"), message);
  }

  @Test
  void whatTheMethodsThrowIsNamed() {
    String message = refusal(new Object[] {new Protocols.Failing(true)});
    assertTrue(message.startsWith("Object[][0]: "), message);
    assertTrue(
        message.contains("Failing cannot cross: its writeObject threw java.io.IOException: no wri"),
        message);
    Parcel parcel = transfer.pack(new Protocols.Failing(false));
    message = assertThrows(TransferException.class, () -> transfer.unpack(parcel)).getMessage();
    assertTrue(message.contains("its readObject threw java.io.IOException: no reading"), message);
    assertEquals("fit", copy("fit"));
  }

  @Test
  void aReplacementMayBeInheritedAndOfWhatCouldNotCross() {
    Object[] copy = copy(new Object[] {new Protocols.Derived(), new Protocols.Worker()});
    assertEquals("Derived", copy[0]);
    assertEquals("worker", copy[1]);
  }

  @Test
  void aReplacementThatRefersBackIsRefused() {
    String message = refusal(new Protocols.Circular());
    assertTrue(message.contains("refers back to itself"), message);
  }

  @Test
  void whatIsResolvedIsTheSameWhereverItIsReferredTo() {
    Resolved one = new Resolved(1);
    Resolved two = new Resolved(2);
    Object[] copy = copy(new Object[] {one, two, one, two, List.of(one)});
    assertSame(Resolved.ONE, copy[0]);
    assertSame(Resolved.ONE, copy[2]);
    assertEquals(two, copy[1]);
    assertSame(copy[1], copy[3]);
    assertSame(Resolved.ONE, ((List<?>) copy[4]).get(0));
  }

  @Test
  void anExternalizableClassNeedsItsConstructor() {
    String message = refusal(new Protocols.NoConstructor(1));
    assertTrue(message.contains("no public constructor without parameters"), message);
  }

  @Test
  void whoReadsMoreThanWasWrittenIsNamed() {
    Parcel parcel = transfer.pack(new Protocols.TooEager());
    String message =
        assertThrows(TransferException.class, () -> transfer.unpack(parcel)).getMessage();
    assertTrue(message.contains("its readExternal threw java.io.EOFException"), message);
  }

  /** The last byte says that no chunk follows. */
  @Test
  void unsoundChunksAreNoticed() {
    byte[] sound = transfer.pack(new Greedy()).bytes();
    assertTrue(unsound(sound, 77).contains("did not write an object here"));
    assertTrue(
        unsound(sound, SerialChunk.DATA, 0xff, 0xff, 0xff, 0x7f).contains("more than could"));
  }

  private String unsound(byte[] sound, int... end) {
    byte[] bytes = Arrays.copyOf(sound, sound.length - 1 + end.length);
    for (int i = 0; i < end.length; i++) {
      bytes[sound.length - 1 + i] = (byte) end[i];
    }
    return assertThrows(TransferException.class, () -> transfer.unpack(new Parcel(bytes, null)))
        .getMessage();
  }
}
