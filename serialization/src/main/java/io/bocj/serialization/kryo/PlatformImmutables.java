package io.bocj.serialization.kryo;

import io.bocj.serialization.kryo.WholeCopier.Steps;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collections and holders that cannot be filled later. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class PlatformImmutables {
  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformImmutables(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformImmutables all = new PlatformImmutables(copiers);
    all.lists();
    all.sets();
    all.maps();
    all.entries();
    all.holders();
    copiers.put(Arrays.asList().getClass(), new ArrayListViewCopier());
  }

  private void lists() {
    elements(List.of(), PlatformImmutables::listOf);
    elements(List.of(1), PlatformImmutables::listOf);
    elements(List.of(1, 2, 3).subList(0, 1), PlatformImmutables::listOf);
    elements(Collections.singletonList(1), parts -> Collections.singletonList(parts[0]));
    Function<Collection<?>, @Nullable Object[]> taken =
        copies -> new Object[] {copies.size(), copies.isEmpty() ? null : copies.iterator().next()};
    put(
        Collections.nCopies(1, 1),
        Steps.ELEMENTS,
        taken,
        parts -> Collections.nCopies((int) parts[0], parts[1]));
  }

  /** {@code Stream.toList} makes lists of the same class that may hold nulls. */
  private static List<?> listOf(@Nullable Object[] parts) {
    return Arrays.stream(parts).allMatch(Objects::nonNull)
        ? List.of(parts)
        : Arrays.stream(parts).toList();
  }

  private void sets() {
    elements(Set.of(), Set::of);
    elements(Set.of(1), Set::of);
    elements(Collections.singleton(1), parts -> Collections.singleton(parts[0]));
  }

  private void elements(Collection<?> specimen, Function<@Nullable Object[], Collection<?>> made) {
    put(specimen, Steps.ELEMENTS, Collection::toArray, made);
  }

  private void maps() {
    Function<Map<?, ?>, @Nullable Object[]> taken = PlatformImmutables::entriesOf;
    put(Map.of(), Steps.ENTRIES, taken, PlatformImmutables::mapOf);
    put(Map.of(1, 1), Steps.ENTRIES, taken, PlatformImmutables::mapOf);
    put(
        Collections.singletonMap(1, 1),
        Steps.ENTRIES,
        taken,
        parts -> Collections.singletonMap(parts[0], parts[1]));
  }

  private static @Nullable Object[] entriesOf(Map<?, ?> map) {
    @Nullable Object[] parts = new Object[map.size() * 2];
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      parts[i++] = entry.getKey();
      parts[i++] = entry.getValue();
    }
    return parts;
  }

  private static Map<?, ?> mapOf(@Nullable Object[] parts) {
    Map.Entry<Object, Object>[] entries = new Map.Entry[parts.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(parts[2 * i], parts[2 * i + 1]);
    }
    return Map.ofEntries(entries);
  }

  private void entries() {
    entry(Map.entry(1, 1), Map::entry);
    entry(new SimpleEntry<>(1, 1), SimpleEntry::new);
    entry(new SimpleImmutableEntry<>(1, 1), SimpleImmutableEntry::new);
  }

  private void entry(
      Map.Entry<?, ?> specimen,
      BiFunction<@Nullable Object, @Nullable Object, Map.Entry<?, ?>> made) {
    Function<Map.Entry<?, ?>, @Nullable Object[]> taken =
        entry -> new Object[] {entry.getKey(), entry.getValue()};
    put(specimen, Steps.ENTRIES, taken, parts -> made.apply(parts[0], parts[1]));
  }

  private void holders() {
    Function<Optional<?>, @Nullable Object[]> value = optional -> optional.stream().toArray();
    put(
        Optional.empty(),
        Steps.VALUE,
        value,
        parts -> parts.length == 0 ? Optional.empty() : Optional.of(parts[0]));
    Function<Comparator<?>, @Nullable Object[]> reversed =
        comparator -> new Object[] {comparator.reversed()};
    put(
        Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER),
        Steps.VALUE,
        reversed,
        parts -> Collections.reverseOrder((Comparator) parts[0]));
  }

  /** The class often has no name here: it is that of a specimen. */
  private <T> void put(
      T specimen,
      Steps steps,
      Function<? extends T, @Nullable Object[]> taken,
      Function<@Nullable Object[], ? extends T> made) {
    copiers.put(
        specimen.getClass(),
        new WholeCopier<T>(
            steps,
            (Function<T, @Nullable Object[]>) taken,
            (Function<@Nullable Object[], T>) made));
  }
}
