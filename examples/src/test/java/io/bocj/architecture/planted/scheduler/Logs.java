package io.bocj.architecture.planted.scheduler;

import java.util.logging.Logger;

/** Planted: a library that logs. */
public final class Logs {
  final Logger logger = Logger.getLogger("planted");
}
