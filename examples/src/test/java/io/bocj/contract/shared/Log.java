package io.bocj.contract.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened, in order, on any worker. For objects that all interpreters share. */
public record Log(int number) {
  public static Log empty() {
    return new Log(Registry.add(new CopyOnWriteArrayList<>()));
  }

  public void add(Object entry) {
    Registry.<List<Object>>get(number).add(entry);
  }

  /** Empties it; returns what was in it. */
  public List<Object> clear() {
    List<Object> entries = entries();
    Registry.<List<Object>>get(number).clear();
    return entries;
  }

  public List<Object> entries() {
    return List.copyOf(Registry.<List<Object>>get(number));
  }
}
