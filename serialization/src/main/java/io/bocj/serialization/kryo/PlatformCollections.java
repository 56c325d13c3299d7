package io.bocj.serialization.kryo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Mutable lists, sets and queues. */
final class PlatformCollections {
  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformCollections(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformCollections all = new PlatformCollections(copiers);
    all.plain();
    all.sorted();
    all.bounded();
    copiers.put(ArrayList.class, new ArrayListCopier());
    all.bySize(ArrayDeque.class, ArrayDeque::new);
    all.bySize(HashSet.class, size -> new HashSet<>(PlatformMaps.tableSize(size)));
    all.bySize(LinkedHashSet.class, size -> new LinkedHashSet<>(PlatformMaps.tableSize(size)));
  }

  private void plain() {
    plain(LinkedList.class, LinkedList::new);
    plain(Vector.class, Vector::new);
    plain(Stack.class, Stack::new);
    plain(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new);
    plain(CopyOnWriteArraySet.class, CopyOnWriteArraySet::new);
    plain(ConcurrentLinkedQueue.class, ConcurrentLinkedQueue::new);
    plain(ConcurrentLinkedDeque.class, ConcurrentLinkedDeque::new);
    plain(LinkedTransferQueue.class, LinkedTransferQueue::new);
    plain(ConcurrentHashMap.KeySetView.class, ConcurrentHashMap::newKeySet);
  }

  private void sorted() {
    put(TreeSet.class, Head.comparator((TreeSet<?> set) -> set.comparator(), TreeSet::new));
    put(
        ConcurrentSkipListSet.class,
        Head.comparator(
            (ConcurrentSkipListSet<?> set) -> set.comparator(), ConcurrentSkipListSet::new));
    put(
        PriorityQueue.class,
        Head.comparator((PriorityQueue<?> queue) -> queue.comparator(), PriorityQueue::new));
    put(
        PriorityBlockingQueue.class,
        Head.comparator(
            (PriorityBlockingQueue<?> queue) -> queue.comparator(),
            order -> new PriorityBlockingQueue<>(11, order)));
  }

  private void bounded() {
    // Alone among these, it allocates its capacity at once.
    bounded(
        ArrayBlockingQueue.class, capacity -> new ArrayBlockingQueue<>(Limits.capacity(capacity)));
    bounded(LinkedBlockingQueue.class, LinkedBlockingQueue::new);
    bounded(LinkedBlockingDeque.class, LinkedBlockingDeque::new);
  }

  private void plain(Class<?> type, Supplier<Collection<Object>> made) {
    bySize(type, size -> made.get());
  }

  private void bySize(Class<?> type, IntFunction<Collection<Object>> made) {
    put(type, Head.none(made));
  }

  private void bounded(Class<?> type, IntFunction<BlockingQueue<Object>> made) {
    put(
        type,
        Head.of(
            ".capacity", PlatformCollections::capacity, capacity -> made.apply((int) capacity)));
  }

  /** What is free and what is used. */
  private static Integer capacity(BlockingQueue<Object> queue) {
    return queue.remainingCapacity() + queue.size();
  }

  private void put(Class<?> type, Head<? extends Collection<?>> head) {
    copiers.put(type, new CollectionCopier(head));
  }
}
