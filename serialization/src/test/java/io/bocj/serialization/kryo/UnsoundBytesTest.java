package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Order;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnsoundBytesTest {
  private static final int MUTATIONS = 3_000;

  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  /** One of each sample that is not a bounded queue, whose capacity is taken at its word. */
  private static Object everything() {
    List<Object> all = new ArrayList<>();
    for (String sample : Samples.names()) {
      if (!sample.contains("BlockingQueue")) {
        all.add(Samples.make(sample));
      }
    }
    Node node = Node.chain(5);
    node.right = node;
    all.add(node);
    return all.toArray();
  }

  @Test
  void randomMutationsGiveAValueOrATransferException() {
    Parcel sound = transfer.pack(everything());
    Random random = new Random(42);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      refused += isRefused(mutated(sound, random)) ? 1 : 0;
    }
    assertTrue(refused > MUTATIONS / 2, "refused only " + refused);
    assertEquals(new Point(1, 2), transfer.unpack(transfer.pack(new Point(1, 2))));
  }

  private static Parcel mutated(Parcel sound, Random random) {
    byte[] bytes = sound.bytes().clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return new Parcel(bytes, sound.attachments());
  }

  private boolean isRefused(Parcel parcel) {
    try {
      transfer.unpack(parcel);
      return false;
    } catch (TransferException e) {
      return true;
    }
  }

  @Test
  void everyTruncationIsRefused() {
    Parcel sound = transfer.pack(new Order("o").add(new Order.Line(1)));
    for (int length = 0; length < sound.bytes().length; length++) {
      byte[] bytes = Arrays.copyOf(sound.bytes(), length);
      assertUnsound(new Parcel(bytes, sound.attachments()));
    }
  }

  @Test
  void missingAndSurplusAttachmentsAreRefused() {
    Parcel sound = transfer.pack(List.of("a", "b"));
    assertUnsound(new Parcel(sound.bytes(), Arrays.copyOf(sound.attachments(), 1)));
    assertUnsound(new Parcel(sound.bytes(), new Object[] {"a", "b", "c"}));
  }

  @Test
  void surplusBytesAreRefused() {
    Parcel sound = transfer.pack(new Point(1, 2));
    byte[] longer = Arrays.copyOf(sound.bytes(), sound.bytes().length + 1);
    assertUnsound(new Parcel(longer, null));
  }

  @Test
  void aReferenceThatWasNotAnnouncedIsRefused() {
    Parcel sound = transfer.pack(circle());
    assertEquals(ClassTable.REFERRING, sound.bytes()[0]);
    byte[] unannounced = Arrays.copyOfRange(sound.bytes(), 1, sound.bytes().length);
    assertUnsound(new Parcel(unannounced, sound.attachments()));
  }

  private static Node circle() {
    Node node = new Node("circle");
    node.left = node;
    return node;
  }

  @Test
  void referencesThatAreAnnouncedNeedNotFollowButOnlyTheFirstByteAnnouncesThem() {
    byte[] plain = transfer.pack(new Point(1, 2)).bytes();
    assertEquals(new Point(1, 2), transfer.unpack(new Parcel(announcing(plain), null)));
    assertUnsound(new Parcel(announcing(announcing(plain)), null));
  }

  private static byte[] announcing(byte[] bytes) {
    byte[] longer = new byte[bytes.length + 1];
    longer[0] = ClassTable.REFERRING;
    System.arraycopy(bytes, 0, longer, 1, bytes.length);
    return longer;
  }

  private void assertUnsound(Parcel parcel) {
    assertThrows(TransferException.class, () -> transfer.unpack(parcel));
  }

  @Test
  void aDeclaredSizeIsNotTakenAtItsWord() {
    assertRefusesSize(Integer.MAX_VALUE);
    assertRefusesSize(-1);
    assertRefusesSize(1 << 20);
  }

  private void assertRefusesSize(int size) {
    try (Output output = new Output(64)) {
      output.writeBytes(transfer.pack(new Object[0]).bytes());
      output.setPosition(output.position() - 1);
      output.writeVarInt(size, true);
      Parcel parcel = new Parcel(output.toBytes(), null);
      String message =
          assertThrows(TransferException.class, () -> transfer.unpack(parcel)).getMessage();
      assertTrue(message.contains("declare " + size + " elements"), message);
    }
  }

  /** Each level alone would be plausible; together they would take all memory. */
  @Test
  void declaredSizesAreAddedUp() {
    byte[] empty = transfer.pack(new Object[0]).bytes();
    try (Output output = new Output(1 << 20, -1)) {
      for (int level = 0; level < 100; level++) {
        output.writeBytes(empty, 0, empty.length - 1);
        output.writeVarInt(1 << 19, true);
      }
      output.writeBytes(new byte[(1 << 20) - output.position()]);
      Parcel parcel = new Parcel(output.toBytes(), null);
      String message =
          assertThrows(TransferException.class, () -> transfer.unpack(parcel)).getMessage();
      assertTrue(message.contains("more than could follow"), message);
    }
  }
}
