package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that stand for classes in the bytes: one table for all interpreters of the JVM. It
 * holds names, never classes, so it keeps no loader alive; it only ever grows, by one entry for
 * each layout of each class that ever crossed.
 *
 * <p>A layout belongs to the entry because two interpreters may hold different versions of a class:
 * those get different numbers, and so are found out before a byte of one is read as the other.
 */
final class ClassTable {
  /** In place of a class: no object. */
  static final int NULL = 0;

  /** In place of a class: an attachment, whatever its class. */
  static final int ATTACHED = 1;

  static final int LAMBDA = 2;
  static final int CLASS_OBJECT = 3;
  static final int THROWABLE = 4;

  /** At the very beginning: objects that occurred before are referred to in what follows. */
  static final int REFERRING = 13;

  /** In place of a class: an object that occurred before; its number follows. */
  static final int BACK = 14;

  /** Ahead of a class: the content comes later. */
  static final int LATER = 15;

  /** Numbers from here on stand for entries. */
  static final int FIRST = 16;

  /** A class by name, and how its instances are laid out in the bytes. */
  record Entry(String name, String layout) {}

  private static final Map<Entry, Integer> IDS = new HashMap<>();
  private static final List<Entry> ENTRIES = new ArrayList<>();

  private ClassTable() {}

  /** Rarely called: each engine keeps what it has looked up. */
  static synchronized int idOf(Class<?> type, String layout) {
    return IDS.computeIfAbsent(new Entry(type.getName(), layout), ClassTable::append);
  }

  private static int append(Entry entry) {
    ENTRIES.add(entry);
    return FIRST + ENTRIES.size() - 1;
  }

  static synchronized Entry entry(int id) {
    int index = id - FIRST;
    if (index < 0 || index >= ENTRIES.size()) {
      throw new TransferException("the bytes are not sound: no class has the number " + id);
    }
    return ENTRIES.get(index);
  }
}
