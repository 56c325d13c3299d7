package io.bocj.architecture.planted.testing;

import io.bocj.architecture.planted.spi.SeesTheCore;

/** Planted: testing sees the SPI. */
public final class SeesTheSpi {
  final SeesTheCore spi = new SeesTheCore();
}
