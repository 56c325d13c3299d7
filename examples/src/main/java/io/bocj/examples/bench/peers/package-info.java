/**
 * The same workloads on bocj and on other ways to keep threads apart, each as a good user of it
 * would write them.
 */
@NullMarked
package io.bocj.examples.bench.peers;

import org.jspecify.annotations.NullMarked;
