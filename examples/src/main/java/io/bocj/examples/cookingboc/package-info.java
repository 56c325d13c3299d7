/** The kitchen, run by behaviors. */
@NullMarked
package io.bocj.examples.cookingboc;

import org.jspecify.annotations.NullMarked;
