/** What the crossing benchmark shares between all interpreters. */
@NullMarked
package io.bocj.examples.crossing.gate;

import org.jspecify.annotations.NullMarked;
