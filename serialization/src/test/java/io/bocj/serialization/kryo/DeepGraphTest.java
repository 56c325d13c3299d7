package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Node;
import io.bocj.serialization.testing.values.Point;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeepGraphTest {
  private static final int TINY_STACK = 1 << 18;
  private static final int HUGE_STACK = 1 << 29;

  private final Transfer transfer =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  private static <T> T onStack(long size, java.util.concurrent.Callable<T> code) throws Exception {
    FutureTask<T> task = new FutureTask<>(code);
    new Thread(null, task, "deep", size).start();
    return task.get();
  }

  @Test
  void aChainTooDeepToEncodeFailsClearlyAndLeavesTheTransferFit() throws Exception {
    Node chain = Node.chain(100_000);
    TransferException e =
        onStack(
            TINY_STACK, () -> assertThrows(TransferException.class, () -> transfer.pack(chain)));
    assertTrue(e.getMessage().startsWith("Node cannot be encoded: it is nested too deeply"));
    assertEquals(new Point(1, 2), transfer.unpack(transfer.pack(new Point(1, 2))));
  }

  @Test
  void aChainTooDeepToReMakeFailsClearlyAndLeavesTheTransferFit() throws Exception {
    Parcel parcel = onStack(HUGE_STACK, () -> transfer.pack(Node.chain(100_000)));
    TransferException e =
        onStack(
            TINY_STACK, () -> assertThrows(TransferException.class, () -> transfer.unpack(parcel)));
    assertTrue(e.getMessage().contains("nested too deeply"), e::getMessage);
    Node whole = (Node) onStack(HUGE_STACK, () -> transfer.unpack(parcel));
    assertEquals(100_000, length(whole));
  }

  private static int length(Node chain) {
    int length = 1;
    while (chain.left instanceof Node next) {
      chain = next;
      length++;
    }
    return length;
  }

  @Test
  void aLongLinkedListOfTheJdkIsNotDeep() {
    LinkedList<Integer> list = new LinkedList<>(IntStream.range(0, 100_000).boxed().toList());
    assertEquals(list, transfer.unpack(transfer.pack(list)));
  }
}
