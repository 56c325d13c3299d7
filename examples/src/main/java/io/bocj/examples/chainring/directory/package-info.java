/** What the benchmark shares between all interpreters. */
@NullMarked
package io.bocj.examples.chainring.directory;

import org.jspecify.annotations.NullMarked;
