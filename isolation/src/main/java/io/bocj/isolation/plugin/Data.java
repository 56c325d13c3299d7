package io.bocj.isolation.plugin;

import io.bocj.Cown;
import io.bocj.TransferException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Copies values into a plugin and out of it. Only data passes: immutable values of the JDK, its
 * collections, arrays, cowns, and enums and records of the contract. So whoever gets a copy never
 * runs a plugin's code by using it, not even by hashing or comparing it.
 *
 * <p>On the way out this runs on the plugin's thread, in the behavior's time: what it iterates over
 * may be the plugin's as long as it is wrapped by the JDK.
 */
final class Data {
  /** Deeper values are refused, since copying them takes stack. */
  private static final int DEEPEST = 500;

  /** So many keys may have one hash code; a tree of keys that are not ordered is a list. */
  private static final int SAME_HASH = 16;

  private static final int LARGEST_SCALE = 100_000;

  private static final Set<Class<?>> LEAVES =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class,
          UUID.class,
          Locale.class,
          Cown.class);

  private final Predicate<String> contract;
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

  /** Where the copy is, for messages. */
  private final ArrayList<Object> path = new ArrayList<>();

  /**
   * Makes one for the values of one behavior: what they have in common stays in common.
   *
   * @param contract whether a class of this name is the application's and shared
   */
  Data(Predicate<String> contract) {
    this.contract = contract;
  }

  /**
   * Copies a value.
   *
   * @param where what it is, for messages
   * @throws TransferException if there is anything in it that is not data; the message names it
   */
  @Nullable Object copy(@Nullable Object value, String where) {
    path.clear();
    path.add(where);
    return copy(value);
  }

  /** Whether nothing can be changed about a value. */
  static boolean isLeaf(@Nullable Object value) {
    return value == null
        || LEAVES.contains(value.getClass())
        || value instanceof Enum<?>
        || isTime(value.getClass());
  }

  private static boolean isTime(Class<?> type) {
    return type.getName().startsWith("java.time.") && type.getModule() == Object.class.getModule();
  }

  private @Nullable Object copy(@Nullable Object value) {
    if (value == null || LEAVES.contains(value.getClass()) || isTime(value.getClass())) {
      requireHandy(value);
      return value;
    }
    Object known = copies.get(value);
    if (known != null) {
      return known;
    }
    if (path.size() > DEEPEST) {
      throw refused("is nested deeper than " + DEEPEST + " levels");
    }
    return copyMutable(value, value.getClass());
  }

  /** A few digits far from the decimal point are a gigabyte for whoever adds one to them. */
  private void requireHandy(@Nullable Object value) {
    if (value instanceof BigDecimal number && Math.abs((long) number.scale()) > LARGEST_SCALE) {
      throw refused("is a BigDecimal of scale " + number.scale() + "; round it");
    }
  }

  private Object copyMutable(Object value, Class<?> type) {
    if (type.isArray()) {
      return copyArray(value, type.getComponentType());
    }
    if (value instanceof Enum<?> constant) {
      requireCommon(constant.getDeclaringClass());
      return value;
    }
    if (type.getClassLoader() == null) {
      return copyOfJdk(value);
    }
    requireCommon(type);
    if (type.isRecord()) {
      return copyRecord(value, type);
    }
    throw refused(
        "is of " + type.getName() + "; of the contract's classes only records and enums pass");
  }

  /** The JDK's or the contract's. */
  private void requireCommon(Class<?> type) {
    boolean common =
        type.getClassLoader() == null
            || (contract.test(type.getName()) && !(type.getClassLoader() instanceof PluginLoader));
    if (!common) {
      throw refused(
          "is of "
              + type.getName()
              + ", which is not shared; only data passes between a plugin and others: values and"
              + " collections of the JDK, and records and enums of a shared package that the policy"
              + " allows");
    }
  }

  private TransferException refused(String why) {
    StringBuilder text = new StringBuilder();
    for (Object step : path) {
      if (text.length() < 200) {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return new TransferException(text.append(' ').append(why).toString());
  }

  private <T> T noted(Object value, T copy) {
    copies.put(value, copy);
    return copy;
  }

  private @Nullable Object step(Object name, @Nullable Object value) {
    path.add(name);
    Object copy = copy(value);
    path.remove(path.size() - 1);
    return copy;
  }

  private Object copyArray(Object array, Class<?> component) {
    int length = Array.getLength(array);
    Class<?> element = component;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (!element.isPrimitive()) {
      requireCommon(element);
    }
    Object copy = noted(array, Array.newInstance(component, length));
    if (component.isPrimitive()) {
      System.arraycopy(array, 0, copy, 0, length);
    } else {
      for (int i = 0; i < length; i++) {
        Array.set(copy, i, step(i, Array.get(array, i)));
      }
    }
    return copy;
  }

  private Object copyRecord(Object value, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        components[i].getAccessor().setAccessible(true);
        values[i] = step(components[i].getName(), components[i].getAccessor().invoke(value));
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return noted(value, constructor.newInstance(values));
    } catch (ReflectiveOperationException | RuntimeException e) {
      if (e instanceof TransferException refusal) {
        throw refusal;
      }
      throw refused("is a record of " + type.getName() + " that cannot be re-made: " + e);
    }
  }

  private Object copyOfJdk(Object value) {
    if (value instanceof Collection<?> collection) {
      return copyCollection(collection);
    }
    if (value instanceof Map<?, ?> map) {
      return copyMap(map);
    }
    if (value instanceof Optional<?> optional) {
      return Optional.ofNullable(step("get()", optional.orElse(null)));
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return new java.util.AbstractMap.SimpleEntry<>(
          step("key", entry.getKey()), step("value", entry.getValue()));
    }
    throw refused("is of " + value.getClass().getName() + ", which is not data");
  }

  private Object copyCollection(Collection<?> from) {
    Class<?> type = from.getClass();
    if (from instanceof List<?>) {
      return copyList(from, type);
    }
    if (type == ArrayDeque.class) {
      return fill(from, noted(from, new ArrayDeque<>()));
    }
    if (from instanceof Set<?>) {
      return copySet(from, type);
    }
    List<@Nullable Object> list = noted(from, new ArrayList<>());
    fill(from, list);
    return list;
  }

  private Object copyList(Collection<?> from, Class<?> type) {
    if (type == ArrayList.class) {
      return fill(from, noted(from, new ArrayList<>(from.size())));
    }
    if (type == LinkedList.class) {
      return fill(from, noted(from, new LinkedList<>()));
    }
    List<@Nullable Object> list = new ArrayList<>();
    boolean fixed = type.getName().equals("java.util.Arrays$ArrayList");
    if (fixed) {
      fill(from, list);
      return noted(from, Arrays.asList(list.toArray()));
    }
    // Noted first: a list may hold itself.
    Object copy = noted(from, Collections.unmodifiableList(list));
    fill(from, list);
    return copy;
  }

  private Object copySet(Collection<?> from, Class<?> type) {
    if (type == HashSet.class) {
      return requireSpread(fill(from, noted(from, new HashSet<>())));
    }
    if (type == LinkedHashSet.class) {
      return requireSpread(fill(from, noted(from, new LinkedHashSet<>())));
    }
    if (type == TreeSet.class) {
      requireNatural(((TreeSet<?>) from).comparator());
      return fill(from, noted(from, new TreeSet<>()));
    }
    Set<@Nullable Object> set = new LinkedHashSet<>();
    Object copy = noted(from, Collections.unmodifiableSet(set));
    requireSpread(fill(from, set));
    return copy;
  }

  private Object fill(Collection<?> from, Collection<@Nullable Object> to) {
    int i = 0;
    for (Object element : from) {
      to.add(step(i++, element));
    }
    return to;
  }

  private Object copyMap(Map<?, ?> from) {
    Class<?> type = from.getClass();
    if (type == HashMap.class) {
      return fill(from, noted(from, new HashMap<>()));
    }
    if (type == LinkedHashMap.class) {
      return fill(from, noted(from, new LinkedHashMap<>()));
    }
    if (type == ConcurrentHashMap.class) {
      return fill(from, noted(from, new ConcurrentHashMap<>()));
    }
    if (type == TreeMap.class) {
      requireNatural(((TreeMap<?, ?>) from).comparator());
      return fill(from, noted(from, new TreeMap<>()));
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    Object copy = noted(from, Collections.unmodifiableMap(map));
    fill(from, map);
    return copy;
  }

  private Object fill(Map<?, ?> from, Map<Object, Object> to) {
    for (Map.Entry<?, ?> entry : from.entrySet()) {
      Object key = step("key", entry.getKey());
      to.put(key, step(isLeaf(key) ? String.valueOf(key) : "value", entry.getValue()));
    }
    if (!(to instanceof TreeMap<?, ?>)) {
      requireSpread(to.keySet());
    }
    return to;
  }

  private void requireNatural(@Nullable Object comparator) {
    if (comparator != null) {
      throw refused("is sorted by a comparator, which is code; let it be sorted naturally");
    }
  }

  /**
   * Keys that are not ordered make a hash table slow if they have one hash code: for whoever reads
   * the value, and does so unmetered.
   */
  private Object requireSpread(Object keys) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Object key : (Collection<?>) keys) {
      if (key != null && !LEAVES.contains(key.getClass()) && !(key instanceof Enum<?>)) {
        if (counts.merge(key.hashCode(), 1, Integer::sum) > SAME_HASH) {
          throw refused("has more than " + SAME_HASH + " keys of one hash code");
        }
      }
    }
    return keys;
  }
}
