package io.bocj.contract.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import io.bocj.contract.crossing.Interpreters.Place;
import io.bocj.spi.Parcel;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table of the guide: each row in both directions between every two interpreters. */
class WhatCrossesTest {
  private static final Interpreters INTERPRETERS = new Interpreters();
  private static final Map<String, String> LANES = lanes();

  private static Map<String, String> lanes() {
    try {
      return CrossingTable.lanes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void close() {
    INTERPRETERS.close();
  }

  static Collection<String> crossing() {
    return Samples.crossing();
  }

  static Collection<String> refused() {
    return Samples.refused();
  }

  @Test
  void everyTypeOfTheTableHasASampleAndEverySampleIsInTheTable() {
    Set<String> samples = new TreeSet<>(crossing());
    samples.addAll(refused());
    assertEquals(samples, new TreeSet<>(LANES.keySet()));
    Set<String> named = new TreeSet<>();
    LANES.forEach((name, lane) -> named.addAll(lane.equals("refused") ? Set.of(name) : Set.of()));
    assertEquals(new TreeSet<>(refused()), named);
  }

  @ParameterizedTest
  @MethodSource("crossing")
  void itCrossesBetweenEveryTwoInterpretersByTheLaneOfItsRow(String name) {
    for (Place from : INTERPRETERS.places()) {
      for (Place to : INTERPRETERS.places()) {
        crosses(name, from, to);
      }
    }
  }

  private static void crosses(String name, Place from, Place to) {
    String way = name + " from " + from + " to " + to;
    Object value = from.samples("make", String.class, name);
    if (LANES.getOrDefault(name, "none").equals("move")) {
      moves(name, value, from, to, way);
      return;
    }
    Parcel parcel = from.transfer().pack(value);
    Object copy = to.transfer().unpack(parcel);
    Object expected = to.samples("expected", String.class, name);
    boolean shared = from.transfer().shareable(value);
    switch (LANES.getOrDefault(name, "none")) {
      case "share" -> {
        assertTrue(shared, way);
        assertSame(value, copy, way);
      }
      case "own" -> assertSame(expected, copy, way);
      case "snapshot" -> {
        assertNotSame(value, copy, way);
        assertEquals(1, parcel.attachments().length, way);
        assertTrue(parcel.bytes().length <= 4, way);
      }
      case "copy" -> assertNotSame(value, copy, way);
      default -> throw new AssertionError(name + " has the lane " + LANES.get(name));
    }
    isLike(expected, copy, to, way);
  }

  private static void moves(String name, Object value, Place from, Place to, String way) {
    Object storage = from.samples("storage", Object.class, value);
    assertFalse(from.transfer().shareable(value), way);
    Parcel parcel = from.transfer().pack(value);
    isRevoked(value, from, way);
    assertTrue(parcel.moves(), way);
    Object arrived = to.transfer().unpack(parcel);
    assertNotSame(value, arrived, way);
    assertSame(storage, to.samples("storage", Object.class, arrived), way);
    isLike(to.samples("expected", String.class, name), arrived, to, way);
    isRevoked(value, from, way);
  }

  private static void isRevoked(Object handle, Place in, String way) {
    Throwable told =
        assertThrows(
                IllegalStateException.class, () -> in.samples("storage", Object.class, handle), way)
            .getCause();
    String expected = handle.getClass().getName() + " is revoked: its storage moved out when";
    assertTrue(told.getMessage().startsWith(expected), told::getMessage);
  }

  private static void isLike(Object expected, Object copy, Place to, String way) {
    if (!expected.getClass().isHidden()) {
      assertSame(expected.getClass(), copy.getClass(), way);
    }
    assertEquals(
        to.samples("describe", Object.class, expected),
        to.samples("describe", Object.class, copy),
        way);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void itIsRefusedByNameAndPathInEveryInterpreter(String name) {
    for (Place from : INTERPRETERS.places()) {
      Object value = from.samples("make", String.class, name);
      Object holder = from.samples("hold", Object.class, value);
      String message =
          assertThrows(
                  TransferException.class,
                  () -> from.transfer().pack(new Object[] {"before", holder}))
              .getMessage();
      assertTrue(message.startsWith("Object[][1].held"), message);
      assertTrue(message.contains(value.getClass().getName()), message);
      assertTrue(message.contains("cannot leave its interpreter"), message);
      Parcel after = from.transfer().pack("after");
      assertEquals("after", from.transfer().unpack(after));
    }
  }
}
