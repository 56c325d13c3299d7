/** What the benchmark runs: a class for each workload. */
@NullMarked
package io.bocj.examples.bench.workload;

import org.jspecify.annotations.NullMarked;
