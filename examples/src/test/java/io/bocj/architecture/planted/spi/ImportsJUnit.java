package io.bocj.architecture.planted.spi;

import org.junit.jupiter.api.Test;

/** Planted: JUnit outside of testing. */
public final class ImportsJUnit {
  @Test
  void tested() {}
}
