package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.serialization.testing.TestInterpreter;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessOrderTest {
  private static final Transfer TRANSFER =
      new KryoTransferFactory().create(TestInterpreter.application(), List.of());

  /** As caches are made. */
  static class Lru extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    Lru(int limit, boolean byAccess) {
      super(16, 0.75f, byAccess);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
      return size() > limit;
    }

    @Override
    public Integer get(Object key) {
      throw new UnsupportedOperationException("not while it crosses");
    }

    Integer look(String key) {
      return super.get(key);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,true", "0,false", "1,true", "1,false", "2,true", "2,false", "9,true", "9,false"})
  void aLinkedMapKeepsItsKindOfOrder(int size, boolean byAccess) {
    Map<String, Integer> map = new LinkedHashMap<>(16, 0.75f, byAccess);
    check(map, copy(filled(map, size)), byAccess);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "0,false", "1,true", "1,false", "2,true", "2,false", "9,true", "9,false"})
  void aCacheKeepsItsKindOfOrder(int size, boolean byAccess) {
    Map<String, Integer> map = new Lru(20, byAccess);
    check(map, copy(filled(map, size)), byAccess);
  }

  private static Map<String, Integer> filled(Map<String, Integer> map, int size) {
    for (int i = 0; i < size; i++) {
      map.put("k" + i, i);
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Integer> copy(Map<String, Integer> map) {
    List<String> before = new ArrayList<>(map.keySet());
    Object copy = TRANSFER.unpack(TRANSFER.pack(map));
    assertEquals(before, new ArrayList<>(map.keySet()));
    return (Map<String, Integer>) copy;
  }

  /** Both are looked at alike, and told apart by what moves. */
  private static void check(Map<String, Integer> map, Map<String, Integer> copy, boolean byAccess) {
    assertEquals(new ArrayList<>(map.keySet()), new ArrayList<>(copy.keySet()));
    copy.put("x", 1);
    copy.put("y", 2);
    String eldest = copy.keySet().iterator().next();
    Integer ignored = copy instanceof Lru lru ? lru.look(eldest) : copy.get(eldest);
    assertEquals(byAccess, !copy.keySet().iterator().next().equals(eldest));
  }
}
