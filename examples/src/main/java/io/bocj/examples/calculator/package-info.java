/** A service that is asked and answers by messages. */
@NullMarked
package io.bocj.examples.calculator;

import org.jspecify.annotations.NullMarked;
