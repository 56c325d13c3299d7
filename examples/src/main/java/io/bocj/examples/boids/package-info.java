/** Birds that flock, in cells that are updated in parallel. */
@NullMarked
package io.bocj.examples.boids;

import org.jspecify.annotations.NullMarked;
