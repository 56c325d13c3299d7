package io.bocj.serialization.kryo;

import static org.awaitility.Awaitility.await;

import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Samples;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionOfLoadersTest {
  /** More than it takes to have the fields of a class fused into handles. */
  private static final int ROUNDS = 250;

  private final Transfer application =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  /** The parcels that came out of it are kept, as cowns keep them. */
  private final List<Parcel> parcels = new ArrayList<>();

  @Test
  void nothingKeepsAnInterpreterThatIsClosed() {
    WeakReference<ClassLoader> loader = use();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              System.gc();
              return loader.get() == null;
            });
    parcels.forEach(application::unpack);
  }

  private WeakReference<ClassLoader> use() {
    TestInterpreter interpreter = TestInterpreter.isolated("to be collected");
    Transfer transfer = new KryoTransferFactory().create(interpreter, List.of());
    for (String sample : Samples.names()) {
      Object value = interpreter.call("Samples", "make", sample);
      Parcel parcel = transfer.pack(value);
      parcels.add(parcel);
      Object copy = transfer.unpack(parcel);
      for (int round = 0; round < ROUNDS; round++) {
        copy = transfer.unpack(transfer.pack(copy));
      }
      transfer.shareable(value);
    }
    transfer.unpackThrowable(transfer.packThrowable(new IllegalStateException()));
    transfer.close();
    return new WeakReference<>(interpreter.classLoader());
  }
}
