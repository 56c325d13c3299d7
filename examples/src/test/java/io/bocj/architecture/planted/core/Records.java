package io.bocj.architecture.planted.core;

import jdk.jfr.Event;

/** Planted: ownership needs a module that may be missing. */
public final class Records extends Event {}
