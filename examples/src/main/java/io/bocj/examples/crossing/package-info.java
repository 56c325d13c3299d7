/** What it costs that a value crosses from one interpreter to another, by payload and by route. */
@NullMarked
package io.bocj.examples.crossing;

import org.jspecify.annotations.NullMarked;
