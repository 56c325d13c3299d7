package io.bocj.contract.crossing;

import io.bocj.contract.crossing.Values.Point;
import java.io.Serializable;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/** Other mutable objects of the JDK. */
final class PlatformSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    atomics();
    time();
    text();
    buffers();
    comparators();
  }

  private PlatformSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static void atomics() {
    add("AtomicBoolean", () -> new AtomicBoolean(true));
    add("AtomicInteger", () -> new AtomicInteger(3));
    add("AtomicLong", () -> new AtomicLong(3));
    add("AtomicIntegerArray", () -> new AtomicIntegerArray(new int[] {1, 2}));
    add("AtomicLongArray", () -> new AtomicLongArray(new long[] {1, 2}));
    add("AtomicReference", () -> new AtomicReference<>(new Point(1, 2)));
    add("AtomicReferenceArray", () -> new AtomicReferenceArray<>(new Object[] {"a", null}));
    add("LongAdder", PlatformSamples::longAdder);
    add("DoubleAdder", DoubleAdder::new);
    add("Object", Object::new);
    add("Random", PlatformSamples::random);
  }

  private static Object longAdder() {
    LongAdder adder = new LongAdder();
    adder.add(42);
    return adder;
  }

  /** Half a pair of Gaussians is pending. */
  private static Object random() {
    Random random = new Random(5);
    random.nextGaussian();
    return random;
  }

  private static void time() {
    add("Date", () -> new Date(5));
    add("java.sql.Timestamp", PlatformSamples::timestamp);
    add("GregorianCalendar", () -> new GregorianCalendar(2024, Calendar.FEBRUARY, 29));
    add("SimpleTimeZone", () -> new SimpleTimeZone(3_600_000, "ONE"));
    add("TimeZone", () -> TimeZone.getTimeZone("Europe/Paris"));
  }

  private static Object timestamp() {
    java.sql.Timestamp timestamp = new java.sql.Timestamp(5);
    timestamp.setNanos(123_456_789);
    return timestamp;
  }

  private static void text() {
    add("StringBuilder", () -> new StringBuilder("text"));
    add("StringBuffer", () -> new StringBuffer("text"));
    add("DecimalFormat", () -> new DecimalFormat("#,##0.00", symbols()));
    add("DecimalFormatSymbols", () -> symbols());
    add("SimpleDateFormat", PlatformSamples::dateFormat);
    add("MessageFormat", () -> new MessageFormat("{0} of {1,number,0.0}", Locale.ROOT));
    add("URL", PlatformSamples::url);
  }

  private static DecimalFormatSymbols symbols() {
    return new DecimalFormatSymbols(Locale.GERMANY);
  }

  private static Object dateFormat() {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm", Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format;
  }

  private static Object url() {
    try {
      return new URL("https://example.org:81/a?b#c");
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void buffers() {
    add(
        "ByteBuffer",
        () -> ByteBuffer.wrap(new byte[9], 2, 4).order(ByteOrder.LITTLE_ENDIAN).put((byte) 7));
    add("CharBuffer", () -> CharBuffer.wrap(new char[] {'t', 'x'}).position(1));
    add("IntBuffer", () -> IntBuffer.wrap(new int[] {1, 2, 3}).position(1).asReadOnlyBuffer());
  }

  private static void comparators() {
    add("Collections.reverseOrder", () -> String.CASE_INSENSITIVE_ORDER.reversed());
    add("Comparator.comparing", PlatformSamples::byLength);
    add("Comparator.thenComparing", PlatformSamples::lengthThenCase);
    add("Comparator.nullsFirst", () -> Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
  }

  private static Comparator<String> byLength() {
    return Comparator.comparing((Function<String, Integer> & Serializable) String::length);
  }

  private static Object lengthThenCase() {
    return byLength().thenComparing(String.CASE_INSENSITIVE_ORDER);
  }
}
