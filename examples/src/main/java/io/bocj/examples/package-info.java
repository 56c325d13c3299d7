/**
 * The launcher of the examples and what they have in common; each example is a package of its own.
 */
@NullMarked
package io.bocj.examples;

import org.jspecify.annotations.NullMarked;
