package io.bocj.architecture.planted.isolation;

import io.bocj.architecture.planted.serialization.ImportsKryo;

/** Planted: isolation sees serialization. */
public final class SeesSerialization {
  final ImportsKryo sibling = new ImportsKryo();
}
