/** What the benchmark shares between all interpreters. */
@NullMarked
package io.bocj.examples.bench.directory;

import org.jspecify.annotations.NullMarked;
