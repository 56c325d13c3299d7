package io.bocj.architecture.planted.serialization;

import com.esotericsoftware.kryo.Kryo;

/** Planted: Kryo outside of its package. */
public final class ImportsKryo {
  final Kryo kryo = new Kryo();
}
