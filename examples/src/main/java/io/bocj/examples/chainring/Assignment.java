package io.bocj.examples.chainring;

/**
 * What a forked JVM is told to do.
 *
 * @param configuration how
 * @param effort what
 */
record Assignment(Configuration configuration, Effort effort) {}
