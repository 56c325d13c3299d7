/** Kryo without bocj, to compare with: the only package of the examples that knows Kryo. */
@NullMarked
package io.bocj.examples.crossing.kryo;

import org.jspecify.annotations.NullMarked;
