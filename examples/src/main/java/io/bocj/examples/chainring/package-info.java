/**
 * How throughput grows with the number of workers: chains of behaviors that wander over rings of
 * matrices.
 */
@NullMarked
package io.bocj.examples.chainring;

import org.jspecify.annotations.NullMarked;
