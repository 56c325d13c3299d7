package io.bocj.examples.stress.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** All that is scheduled in one round, the cowns, and what went wrong. Any thread. */
public final class Journal {
  private static final int MOST_COMPLAINTS = 20;

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Map<Integer, Journal> OPEN = new ConcurrentHashMap<>();

  private final int number = NUMBERS.getAndIncrement();
  private final boolean watched;
  private final boolean allIsolated;
  private final AtomicReference<@Nullable Plant> plant;
  private final AtomicReferenceArray<@Nullable Entry> entries;
  private final AtomicReferenceArray<@Nullable Place> published;
  private final AtomicInteger entryCount = new AtomicInteger();
  private final AtomicInteger placeCount = new AtomicInteger();
  private final AtomicInteger publishedCount = new AtomicInteger();
  private final Sightings sightings = new Sightings();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<?>> futures = new ConcurrentLinkedQueue<>();

  private Journal(int capacity, boolean watched, boolean allIsolated, @Nullable Plant plant) {
    this.watched = watched;
    this.allIsolated = allIsolated;
    this.plant = new AtomicReference<>(plant);
    entries = new AtomicReferenceArray<>(capacity);
    published = new AtomicReferenceArray<>(2 * capacity);
  }

  /**
   * Opens a journal.
   *
   * @param capacity how many entries it can have
   * @param watched whether bodies report when they enter and leave cowns, which orders them more
   *     than the runtime does
   * @param allIsolated whether all runtimes have interpreters
   * @param plant a fault to be planted once; null for none
   * @return the journal, to be closed
   */
  public static Journal open(
      int capacity, boolean watched, boolean allIsolated, @Nullable Plant plant) {
    Journal journal = new Journal(capacity, watched, allIsolated, plant);
    OPEN.put(journal.number, journal);
    return journal;
  }

  /**
   * The journal with a number.
   *
   * @param number the number
   * @return an open journal
   * @throws IllegalStateException if it is closed
   */
  public static Journal of(int number) {
    Journal journal = OPEN.get(number);
    if (journal == null) {
      throw new IllegalStateException("a body ran after its round: journal " + number);
    }
    return journal;
  }

  /** Nobody finds it any more. */
  public void close() {
    OPEN.remove(number);
  }

  /**
   * Its number.
   *
   * @return from 0
   */
  public int number() {
    return number;
  }

  /**
   * Whether all runtimes have interpreters.
   *
   * @return true if nothing is held by reference
   */
  public boolean allIsolated() {
    return allIsolated;
  }

  /**
   * Whether a fault is to be planted here; true once.
   *
   * @param fault which
   * @return whether to plant it
   */
  public boolean plants(Plant fault) {
    return plant.get() == fault && plant.compareAndSet(fault, null);
  }

  /**
   * Whether a fault is to be planted wherever that is possible.
   *
   * @param fault which
   * @return whether to plant it
   */
  public boolean always(Plant fault) {
    return plant.get() == fault;
  }

  // ---- entries --------------------------------------------------------------------------------

  /**
   * Numbers for entries that are going to be added.
   *
   * @param n how many
   * @return the first; less than 0 if the journal is full
   */
  public int reserve(int n) {
    int first = entryCount.getAndAdd(n);
    return first + n <= entries.length() ? first : -1;
  }

  /**
   * Adds an entry.
   *
   * @param task what it is, with a reserved number
   * @param returns whether it has a result
   * @return the entry
   */
  public Entry add(Task task, boolean returns) {
    Entry entry = new Entry(task);
    if (returns) {
      entry.result(newPlace(task.deed().kind(), entry, new Note(0, 0)));
    }
    if (task.scope() != null && task.fate() == Fate.RUNS) {
      task.scope().enter();
    }
    entries.set(task.number(), entry);
    return entry;
  }

  /**
   * The entry with a number.
   *
   * @param i the number
   * @return an entry that was added
   * @throws IllegalStateException if it was not
   */
  public Entry entry(int i) {
    Entry entry = entries.get(i);
    if (entry == null) {
      throw new IllegalStateException("there is no entry " + i);
    }
    return entry;
  }

  /**
   * All entries.
   *
   * @return in the order of their numbers
   */
  public List<Entry> entries() {
    List<Entry> added = new ArrayList<>();
    for (int i = 0; i < entries.length(); i++) {
      Entry entry = entries.get(i);
      if (entry != null) {
        added.add(entry);
      }
    }
    return added;
  }

  // ---- cowns ----------------------------------------------------------------------------------

  /**
   * A place for a cown that is no result.
   *
   * @param kind of its values
   * @param first what it holds at first
   * @return the place, without a cown
   */
  public Place newPlace(int kind, Note first) {
    return newPlace(kind, null, first);
  }

  private Place newPlace(int kind, @Nullable Entry producer, Note first) {
    return new Place(placeCount.getAndIncrement(), kind, producer, first);
  }

  /**
   * Lets others use a place.
   *
   * @param place has its cown
   * @return its index
   */
  public int publish(Place place) {
    int index = publishedCount.getAndIncrement();
    if (index < published.length()) {
      published.set(index, place);
    }
    return index;
  }

  /**
   * How many places there are for others to use.
   *
   * @return about
   */
  public int published() {
    return Math.min(publishedCount.get(), published.length());
  }

  /**
   * A published place.
   *
   * @param i its index
   * @return null if it is just being published, or there was no room
   */
  public @Nullable Place published(int i) {
    return i < published.length() ? published.get(i) : null;
  }

  // ---- watching -------------------------------------------------------------------------------

  /**
   * A body comes into a cown.
   *
   * @param entry the behavior
   * @param place the cown
   * @param writes whether it may write
   * @return whether it has to leave it again
   */
  public boolean enter(Entry entry, Place place, boolean writes) {
    if (watched && !place.enter(writes)) {
      complain("exclusion: " + entry + " came into " + place + " while another was in it");
      return false;
    }
    return watched;
  }

  /**
   * A body that was let in leaves.
   *
   * @param place the cown
   * @param writes as when it came
   */
  public void leave(Place place, boolean writes) {
    place.leave(writes);
  }

  /**
   * An interpreter begins to see a mutable object.
   *
   * @param object the object
   * @param interpreter where
   */
  public void sees(Object object, String interpreter) {
    if (!sightings.enter(object, interpreter)) {
      complain(
          "isolation: %s sees an object of %s that another interpreter sees too"
              .formatted(interpreter, object.getClass()));
    }
  }

  /**
   * It is done with it.
   *
   * @param object the object
   * @param interpreter where
   */
  public void forgets(Object object, String interpreter) {
    sightings.leave(object, interpreter);
  }

  /**
   * Something went wrong.
   *
   * @param what a check's name, a colon, and what it found
   */
  public void complain(String what) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(what);
    }
  }

  /**
   * What went wrong.
   *
   * @return in the order in which it was found
   */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * Keeps a future that has to be completed in the end.
   *
   * @param future the future
   */
  public void expect(CompletableFuture<?> future) {
    futures.add(future);
  }

  /**
   * The futures that were kept.
   *
   * @return all of them
   */
  public List<CompletableFuture<?>> expected() {
    return List.copyOf(futures);
  }
}
