package io.bocj.architecture.planted.matrix;

import io.bocj.architecture.planted.spi.SeesTheCore;

/** Planted: matrix sees more than the API. */
public final class NeedsTheSpi {
  final SeesTheCore below = new SeesTheCore();
}
