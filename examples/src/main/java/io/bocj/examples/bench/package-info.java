/**
 * Behaviors per second: each configuration in Java virtual machines of its own, and a table of what
 * they reached.
 */
@NullMarked
package io.bocj.examples.bench;

import org.jspecify.annotations.NullMarked;
