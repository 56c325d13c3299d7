package io.bocj.serialization.kryo;

import io.bocj.serialization.kryo.WholeCopier.Steps;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects that are made around one other, for which they have no method: {@link SerialPeek}. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class PlatformAround {
  private PlatformAround() {}

  static void register(Map<Class<?>, Copier<?>> copiers) {
    put(copiers, Collections.newSetFromMap(new HashMap<>()), PlatformAround::setFrom);
    put(copiers, Collections.asLifoQueue(new ArrayDeque<>()), PlatformAround::lifoQueue);
    Comparator<String> order = Comparator.naturalOrder();
    Copier<?> nulls =
        new WholeCopier<Comparator>(Steps.VALUE, PlatformAround::partsOf, PlatformAround::nulls);
    copiers.put(Comparator.nullsFirst(order).getClass(), nulls);
  }

  private static <T> void put(
      Map<Class<?>, Copier<?>> copiers, T specimen, Function<@Nullable Object[], T> made) {
    copiers.put(
        specimen.getClass(),
        new WholeCopier<T>(Steps.VALUE, value -> new Object[] {SerialPeek.heldBy(value)}, made));
  }

  /** The map must be empty when the set is made; its class and order are what counts. */
  private static Set<Object> setFrom(@Nullable Object[] parts) {
    Map<Object, Boolean> map = (Map<Object, Boolean>) parts[0];
    Object[] elements = map.keySet().toArray();
    map.clear();
    Set<Object> set = Collections.newSetFromMap(map);
    Collections.addAll((Collection<Object>) set, elements);
    return set;
  }

  private static Queue<Object> lifoQueue(@Nullable Object[] parts) {
    return Collections.asLifoQueue((Deque<Object>) parts[0]);
  }

  private static @Nullable Object[] partsOf(Comparator comparator) {
    boolean nullsFirst = comparator.compare(null, "") < 0;
    return new Object[] {nullsFirst, SerialPeek.heldBy(comparator)};
  }

  private static Comparator nulls(@Nullable Object[] parts) {
    Comparator<Object> order = (Comparator<Object>) parts[1];
    return (boolean) parts[0] ? Comparator.nullsFirst(order) : Comparator.nullsLast(order);
  }
}
