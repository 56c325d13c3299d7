/** Random stress, with everything that happens held against what is promised. */
@NullMarked
package io.bocj.examples.stress;

import org.jspecify.annotations.NullMarked;
