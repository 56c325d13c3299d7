package io.bocj.serialization.testing.values;

/** A record. */
public record Point(int x, int y) {}
