/** What all interpreters of a test and the test itself have in common: latches, logs, counters. */
@NullMarked
package io.bocj.contract.shared;

import org.jspecify.annotations.NullMarked;
