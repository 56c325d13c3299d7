package io.bocj.architecture.planted.matrix;

import io.bocj.architecture.planted.spi.SeesTheCore;

/** Planted: matrix sees more than the API. */
public final class SeesTheSpi {
  final SeesTheCore below = new SeesTheCore();
}
