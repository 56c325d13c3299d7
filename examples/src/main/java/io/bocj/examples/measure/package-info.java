/**
 * What the benchmarks have in common: figures are taken in Java virtual machines that are forked
 * for them, and reported with where they come from.
 */
@NullMarked
package io.bocj.examples.measure;

import org.jspecify.annotations.NullMarked;
