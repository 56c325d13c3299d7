package io.bocj.architecture.planted.spi;

import com.esotericsoftware.kryo.Kryo;
import io.bocj.architecture.planted.core.Prints;

/** Planted: the SPI sees what is inside, and a library. */
public final class SeesTheCore {
  final Prints core = new Prints();
  final Kryo library = new Kryo();
}
