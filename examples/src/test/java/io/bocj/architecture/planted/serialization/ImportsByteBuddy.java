package io.bocj.architecture.planted.serialization;

import io.bocj.architecture.planted.isolation.SeesSerialization;
import net.bytebuddy.ByteBuddy;

/** Planted: serialization sees isolation and its library. */
public final class ImportsByteBuddy {
  final SeesSerialization sibling = new SeesSerialization();
  final ByteBuddy library = new ByteBuddy();
}
