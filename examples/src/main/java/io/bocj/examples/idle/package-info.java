/** What a runtime costs that has nothing to do, and how fast it is back. */
@NullMarked
package io.bocj.examples.idle;

import org.jspecify.annotations.NullMarked;
