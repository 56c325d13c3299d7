package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Cown;
import io.bocj.TransferException;
import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.serialization.testing.values.Box;
import io.bocj.serialization.testing.values.Order;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.Shape;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharingTest {
  private static final String PREFIX = TestInterpreter.VALUES;

  private final TestInterpreter application = TestInterpreter.application();
  private final Transfer nothingShared = transfer(List.of());
  private final Transfer valuesShared = transfer(List.of(PREFIX));

  private Transfer transfer(List<String> shared) {
    return new KryoTransferFactory().create(application, shared);
  }

  static List<Object> immutable() {
    return List.of(
        "text",
        1,
        2L,
        'c',
        true,
        1.5,
        BigInteger.TEN,
        BigDecimal.ONE,
        new UUID(1, 2),
        URI.create("a:b"),
        Locale.ROOT,
        Currency.getInstance("USD"),
        Instant.EPOCH,
        ZoneId.of("Europe/Paris"),
        ZoneId.of("Z"),
        TimeUnit.SECONDS,
        String.class,
        int[].class);
  }

  @ParameterizedTest
  @MethodSource("immutable")
  void immutableObjectsOfTheJdkAreShared(Object value) {
    assertTrue(nothingShared.shareable(value));
    List<Object> inside = new ArrayList<>(List.of(value));
    Object copy = nothingShared.unpack(nothingShared.pack(inside));
    assertSame(value, ((List<?>) copy).get(0));
  }

  @Test
  void cownsAreSharedWhereverTheyOccur() {
    Cown<String> cown = Cown.of("x");
    assertTrue(nothingShared.shareable(cown));
    Box copy = (Box) nothingShared.unpack(nothingShared.pack(new Box(List.of(cown))));
    assertSame(cown, ((List<?>) copy.content()).get(0));
  }

  @Test
  void nullIsShared() {
    assertTrue(nothingShared.shareable(null));
  }

  static List<Object> notShared() {
    return List.of(
        new Object(),
        new Date(),
        new int[0],
        new ArrayList<>(),
        new Point(1, 2),
        Shape.CIRCLE,
        Point.class,
        new BigInteger("1") {
          private static final long serialVersionUID = 1L;
        });
  }

  @ParameterizedTest
  @MethodSource("notShared")
  void whatIsMutableOrDefinedByEachInterpreterIsNotShared(Object value) {
    assertFalse(nothingShared.shareable(value));
  }

  /** Containers are judged as a whole, and mostly hold objects of one class, or of two in turn. */
  @Test
  void oneMutableElementIsCopiedWhereverItStandsAmongSharedOnes() {
    for (int place = 0; place < 7; place++) {
      List<Object> sent = new ArrayList<>(List.of("a", 1, "b", 2, "c", 3, "d"));
      Date mutable = new Date(place);
      sent.set(place, mutable);
      List<?> copy = (List<?>) nothingShared.unpack(nothingShared.pack(sent));
      assertEquals(sent, copy);
      assertNotSame(mutable, copy.get(place));
    }
  }

  @Test
  void enumsAndClassesOfSharedPackagesAreShared() {
    assertTrue(valuesShared.shareable(Shape.CIRCLE));
    assertTrue(valuesShared.shareable(Point[].class));
  }

  record Leaf(int number, String text, TimeUnit unit, @Nullable Leaf next) {}

  record Holder(Object anything) {}

  record Number(BigDecimal mayBeASubclass) {}

  @Test
  void recordsOfSharedPackagesAreSharedIfAllTheyCanEverHoldIs() {
    Transfer transfer = transfer(List.of("io.bocj.serialization."));
    assertTrue(transfer.shareable(new Point(1, 2)));
    assertTrue(transfer.shareable(new Leaf(1, "x", TimeUnit.DAYS, null)));
    assertFalse(transfer.shareable(new Holder("x")));
    assertFalse(transfer.shareable(new Box("x")));
    assertFalse(transfer.shareable(new Number(BigDecimal.ONE)));
    assertFalse(transfer.shareable(new Order("x")));
  }

  @Test
  void sharedRecordsWithinAGraphKeepTheirIdentity() {
    Point point = new Point(1, 2);
    Box copy = (Box) valuesShared.unpack(valuesShared.pack(new Box(point)));
    assertSame(point, copy.content());
  }

  @Test
  void whatAnotherRuntimeSharesDoesNotBecomeOursUnseen() {
    Parcel parcel = valuesShared.pack(new ArrayList<>(List.of(new Point(1, 2))));
    TransferException e = assertThrows(TransferException.class, () -> nothingShared.unpack(parcel));
    assertEquals(
        "a io.bocj.serialization.testing.values.Point was shared by the runtime that encoded it,"
            + " but is not shared in this one; give both the same shared packages",
        e.getMessage());
  }

  @Test
  void whatAnotherRuntimeCopiesCanBeReadWhereItIsShared() {
    Parcel parcel = nothingShared.pack(new Point[] {new Point(1, 2)});
    assertEquals(new Point(1, 2), ((Point[]) valuesShared.unpack(parcel))[0]);
  }
}
