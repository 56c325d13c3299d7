/** The kitchen, run by threads and locks. */
@NullMarked
package io.bocj.examples.cookingthreads;

import org.jspecify.annotations.NullMarked;
