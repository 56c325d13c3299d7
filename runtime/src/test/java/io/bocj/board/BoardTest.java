package io.bocj.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BoardTest {
  private final Board board = new Board(new BoardLimits(2, 3));

  private static Notice notice(Object state) {
    return new Notice(state, 0);
  }

  private void put(String key, Object state) {
    board.claim(key);
    board.put(key, notice(state));
  }

  @Test
  void aSnapshotStaysAsItIs() {
    put("a", 1);
    Snapshot before = board.current();
    put("a", 2);
    put("b", 3);
    board.remove("a");
    assertEquals(1, before.get("a").state());
    assertNull(before.get("b"));
    assertEquals(1, before.size());
    assertNull(board.current().get("a"));
    assertEquals(3, board.current().get("b").state());
  }

  @Test
  void claimsTakeUpRoomUntilTheyAreSettled() {
    board.claim("a");
    board.claim("a");
    board.claim("b");
    assertFull("c");
    board.unclaim("a");
    assertFull("c");
    board.unclaim("a");
    board.claim("c");
    board.put("c", notice(1));
    assertFull("a");
    board.remove("c");
    board.remove("c");
    board.claim("a");
    assertFull("c");
  }

  @Test
  void replacingTakesUpNoMoreRoom() {
    for (int i = 0; i < 5; i++) {
      put("a", i);
    }
    put("b", 1);
    assertFull("c");
    board.remove("a");
    put("c", 2);
    assertFull("d");
  }

  private void assertFull(String key) {
    assertThrows(IllegalStateException.class, () -> board.claim(key));
  }

  @Test
  void keysAreBounded() {
    board.requireKey("");
    board.requireKey("abc");
    assertThrows(IllegalArgumentException.class, () -> board.claim("abcd"));
    assertThrows(NullPointerException.class, () -> board.claim(null));
  }

  @Test
  void allCanBeReplacedWhereTheyAre() {
    put("a", 1);
    put("b", 2);
    Notice kept = board.current().get("b");
    board.replaceAll((key, notice) -> key.equals("a") ? notice("new") : notice);
    assertEquals("new", board.current().get("a").state());
    assertSame(kept, board.current().get("b"));
  }
}
