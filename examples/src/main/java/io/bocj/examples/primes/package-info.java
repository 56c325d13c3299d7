/** A segmented sieve, folded by a behavior over all segments. */
@NullMarked
package io.bocj.examples.primes;

import org.jspecify.annotations.NullMarked;
