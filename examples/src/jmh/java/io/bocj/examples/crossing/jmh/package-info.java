/** The routes of {@code examples/run crossing} under JMH, for figures to be compared over time. */
@NullMarked
package io.bocj.examples.crossing.jmh;

import org.jspecify.annotations.NullMarked;
