/** The ways that a payload may take, each ready to be timed. */
@NullMarked
package io.bocj.examples.crossing.route;

import org.jspecify.annotations.NullMarked;
