package io.bocj.serialization.testing.values;

import java.util.LinkedHashMap;
import java.util.Map;

/** Extends a map of the JDK, and overrides what filling it calls. */
public class Cache extends LinkedHashMap<String, Integer> {
  private static final long serialVersionUID = 1L;

  private final int limit;
  private int puts;

  public Cache(int limit) {
    this.limit = limit;
  }

  @Override
  public Integer put(String key, Integer value) {
    puts++;
    return super.put(key, value);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
    return size() > limit;
  }

  @Override
  public String toString() {
    return super.toString() + " limit " + limit + ", puts " + puts;
  }
}
