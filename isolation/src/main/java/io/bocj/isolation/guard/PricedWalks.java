package io.bocj.isolation.guard;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Texts and hash codes of collections: charged by going through all that the library is going to go
 * through. Some lists, each of which holds the next one twice, are short and take for ever.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings("NullAway")
final class PricedWalks {
  private static final int STEP = 8;

  private static final ClassValue<Boolean> HASHES = new Inherited("hashCode", "equals");
  private static final ClassValue<Boolean> TEXTS = new Inherited("toString");

  private PricedWalks() {}

  /** Whether any of these methods is the JDK's. */
  private static final class Inherited extends ClassValue<Boolean> {
    private final List<String> names;

    Inherited(String... names) {
      this.names = List.of(names);
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
      for (Method method : type.getMethods()) {
        boolean asked =
            names.contains(method.getName())
                && method.getParameterCount() == (method.getName().equals("equals") ? 1 : 0);
        if (asked && method.getDeclaringClass().getClassLoader() == null) {
          return true;
        }
      }
      return false;
    }
  }

  /** What the plugin's own code is asked for on the way is charged there. */
  static void through(Object value) {
    walk(value, false);
  }

  /** As the library makes one text of all: the texts in it count each time. */
  static void texts(Object value) {
    walk(value, true);
  }

  private static void walk(Object value, boolean texts) {
    if (texts && value instanceof CharSequence text) {
      Meter.bulk(2L * text.length());
    } else if (texts && value instanceof Number number) {
      PricedText.chargeNumber(number);
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || (value.getClass().getClassLoader() != null && !inherits(value, texts))) {
      return;
    }
    elements(value, texts);
  }

  /** Whether a plugin's collection leaves it to the JDK to go through it. */
  private static boolean inherits(Object value, boolean texts) {
    boolean holds =
        value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Map.Entry;
    return holds && (texts ? TEXTS : HASHES).get(value.getClass());
  }

  private static void elements(Object value, boolean texts) {
    if (!texts && value instanceof CopyOnWriteArraySet<?> set) {
      Meter.work((long) set.size() * set.size() / 8); // compares each with each
    }
    if (value instanceof Collection<?> collection) {
      collection.forEach(element -> step(value, element, texts));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            step(value, key, texts);
            step(value, element, texts);
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      step(value, entry.getKey(), texts);
      step(value, entry.getValue(), texts);
    } else if (value instanceof Object[] array) {
      for (Object element : array) {
        step(value, element, texts);
      }
    } else {
      held(value, texts);
    }
  }

  private static void held(Object value, boolean texts) {
    if (value instanceof Optional<?> optional) {
      step(value, optional.orElse(null), texts);
    } else if (value instanceof AtomicReference<?> reference) {
      step(value, reference.get(), texts);
    } else if (texts && value instanceof StringJoiner joiner) {
      Meter.bulk(2L * joiner.length());
    }
  }

  private static void step(Object holder, Object element, boolean texts) {
    Meter.charge(STEP);
    if (element != holder) {
      walk(element, texts);
    }
  }

  /** The plugin's own method calls that above it. */
  @Before(
      of = {Collection.class, Map.class, Map.Entry.class},
      names = {"hashCode", "equals"},
      first = true)
  public static void above(Object value) {
    elements(value, false);
  }

  /** The plugin's own method calls that above it. */
  @Before(
      of = {Collection.class, Map.class, Map.Entry.class},
      names = "toString",
      first = true)
  public static void textAbove(Object value) {
    elements(value, true);
  }

  @Instead(of = Object.class)
  public static int hashCode(Object value) {
    through(value);
    return value.hashCode();
  }

  @Instead(of = Object.class)
  public static boolean equals(Object value, Object other) {
    through(value);
    return value.equals(other);
  }

  @Instead(of = Objects.class, isStatic = true, name = "hashCode")
  public static int hashCodeOrZero(Object value) {
    through(value);
    return Objects.hashCode(value);
  }

  @Instead(of = Objects.class, isStatic = true, name = "equals")
  public static boolean bothEqual(Object value, Object other) {
    through(value);
    return Objects.equals(value, other);
  }

  @Instead(of = Objects.class, isStatic = true, name = "toString")
  public static String textOf(Object value) {
    return PricedText.valueOf(value);
  }

  @Before(
      of = {Objects.class, java.util.Arrays.class},
      names = {"hash", "deepHashCode", "hashCode"})
  public static void array(Object[] values) {
    through(values);
  }

  @Before(
      of = java.util.Arrays.class,
      names = {"deepToString", "toString"})
  public static void arrayText(Object[] values) {
    texts(values);
  }

  @Instead(of = Objects.class, isStatic = true, name = "toString")
  public static String textOf(Object value, String otherwise) {
    return value == null ? otherwise : PricedText.valueOf(value);
  }

  @Before(of = AssertionError.class, names = "<init>")
  public static void detail(Object value) {
    texts(value);
  }

  @Before(
      of = {StringBuilder.class, StringBuffer.class},
      names = "insert")
  public static void inserted(int at, Object value) {
    texts(value);
  }

  /** Lists do not look at what they are given to hold. */
  @Before(of = Set.class, names = "add")
  public static void element(Object element) {
    through(element);
  }

  @Before(
      of = {Collection.class, Map.class},
      names = {
        "contains",
        "remove",
        "indexOf",
        "lastIndexOf",
        "get",
        "containsKey",
        "containsValue"
      })
  public static void key(Object key) {
    through(key);
  }

  @Before(
      of = Map.class,
      names = {"put", "putIfAbsent", "getOrDefault", "replace"})
  public static void key(Object key, Object value) {
    through(key);
  }
}
