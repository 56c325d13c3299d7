package io.bocj.isolation.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The members of the JDK that any plugin may use: a curated list, in the resource {@code
 * allow-list.txt}, which says why the rest is left out.
 */
final class AllowList {
  private static final AllowList DEFAULT = read("allow-list.txt");

  /** What is granted of one class. */
  private static final class Grant {
    private boolean all;
    private final Set<String> members = new HashSet<>();

    /** Names that are left out, or, if not all are granted, that are granted. */
    boolean covers(String member) {
      return all != members.contains(member);
    }
  }

  /** By name with dots. */
  private final Map<String, Grant> grants = new HashMap<>();

  static AllowList defaults() {
    return DEFAULT;
  }

  private static AllowList read(String resource) {
    try (InputStream stream = AllowList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("bocj-isolation is damaged: no " + resource);
      }
      AllowList list = new AllowList();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(list::add);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line is a class, then names; or a comment. */
  private void add(String line) {
    String text = line.replaceFirst("#.*", "").trim();
    if (text.isEmpty()) {
      return;
    }
    String[] words = text.split("\\s+", -1);
    Grant grant = grants.computeIfAbsent(words[0], name -> new Grant());
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals("*")) {
        grant.all = true;
      } else {
        grant.members.add(words[i].startsWith("-") ? words[i].substring(1) : words[i]);
      }
    }
  }

  /** Whether the class itself may be named. */
  boolean hasClass(String className) {
    return grants.containsKey(className);
  }

  /** Whether members of this name may be used. */
  boolean hasMember(String className, String member) {
    Grant grant = grants.get(className);
    return grant != null && grant.covers(member);
  }

  /** The classes that are granted, for tests. */
  Set<String> classNames() {
    return grants.keySet();
  }
}
