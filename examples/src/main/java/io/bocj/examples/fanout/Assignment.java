package io.bocj.examples.fanout;

import io.bocj.examples.measure.Repeats;

/**
 * What a forked JVM is told to do.
 *
 * @param configuration how
 * @param steps how many steps the producer makes
 * @param width how many cowns a step makes
 * @param order rows and columns of their matrices
 * @param repeats how often
 */
record Assignment(Configuration configuration, int steps, int width, int order, Repeats repeats) {}
