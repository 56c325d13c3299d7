package io.bocj.contract.crossing;

import io.bocj.Transferable;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.text.Format;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts values into words, so that two interpreters can compare theirs. */
final class Description {
  private Description() {}

  static String of(@Nullable Object value) {
    if (value == null || value.getClass() == Object.class) {
      return "nothing";
    }
    if (value.getClass().isArray()) {
      return Arrays.deepToString(new Object[] {value});
    }
    if (value instanceof Transferable<?> handle) {
      return handle + " of " + of(MovingSamples.storage(handle));
    }
    if (value instanceof LinkedHashMap<?, ?> map && map.getClass() == LinkedHashMap.class) {
      return map + " " + orderOnceRead(map);
    }
    if (value instanceof BlockingQueue<?> queue) {
      return queue + " of " + (queue.remainingCapacity() + queue.size());
    }
    return value instanceof Properties properties
        ? properties + " over " + properties.getProperty("default")
        : ofHolder(value);
  }

  /** Tells whether the map is ordered by access. */
  private static String orderOnceRead(LinkedHashMap<?, ?> map) {
    for (Object key : new ArrayList<>(map.keySet())) {
      map.get(key);
      break;
    }
    return map.toString();
  }

  private static String ofHolder(Object value) {
    if (value instanceof AtomicReference<?> cell) {
      return of(cell.get());
    }
    if (value instanceof Supplier<?> supplier) {
      return String.valueOf(supplier.get());
    }
    if (value instanceof Throwable thrown) {
      return thrown + " because of " + thrown.getCause();
    }
    if (value instanceof Buffer buffer) {
      return ofBuffer(buffer);
    }
    if (value instanceof Random random) {
      return random.nextInt() + " " + random.nextGaussian() + " " + random.nextGaussian();
    }
    return value instanceof Comparator<?> comparator ? sorted(comparator) : ofTime(value);
  }

  private static String ofBuffer(Buffer buffer) {
    String order = buffer instanceof ByteBuffer bytes ? bytes.order() + " " + bytes.getInt(0) : "";
    return buffer + " " + buffer.isReadOnly() + " " + order;
  }

  @SuppressWarnings("unchecked")
  private static String sorted(Comparator<?> comparator) {
    List<String> words = new ArrayList<>(List.of("b", "aaa", "C", "dd"));
    words.sort((Comparator<String>) comparator);
    return words.toString();
  }

  private static String ofTime(Object value) {
    if (value instanceof Calendar calendar) {
      return calendar.getTimeInMillis() + " " + calendar.getTimeZone().getID();
    }
    if (value instanceof TimeZone zone) {
      return zone.getID() + " " + zone.getRawOffset();
    }
    if (value instanceof MessageFormat format) {
      return format.format(new Object[] {"x", 1234.5});
    }
    if (value instanceof SimpleDateFormat format) {
      return format.format(new Date(0));
    }
    return value instanceof Format format ? format.format(1234.5) : String.valueOf(value);
  }
}
