package io.bocj.isolation.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JdkWarmUpTest {
  /** A plugin may have any of them initialized first, where it has left no stack. */
  @Test
  void initializesAllThatIsGranted() {
    Set<String> missing = new TreeSet<>(AllowList.defaults().classNames());
    missing.removeIf(
        name -> !name.startsWith("java.") || Hierarchy.find(name.replace('.', '/')) == null);
    missing.removeAll(new HashSet<>(JdkWarmUp.classNames()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void initializesWhatWorksForThat() {
    assertTrue(
        JdkWarmUp.classNames()
            .containsAll(
                List.of(
                    "sun.nio.cs.StandardCharsets",
                    "java.nio.HeapByteBuffer",
                    "sun.util.calendar.ZoneInfoFile",
                    "java.util.concurrent.ConcurrentHashMap$Node")));
  }

  @Test
  void initializesMostOfThem() {
    JdkWarmUp.begin();
    assertTrue(JdkWarmUp.await() > JdkWarmUp.classNames().size() * 9 / 10);
  }
}
