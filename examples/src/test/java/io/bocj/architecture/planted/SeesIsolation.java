package io.bocj.architecture.planted;

import io.bocj.architecture.planted.isolation.SeesSerialization;

/** Planted: the runtime sees a sibling. */
public final class SeesIsolation {
  final SeesSerialization sibling = new SeesSerialization();
}
