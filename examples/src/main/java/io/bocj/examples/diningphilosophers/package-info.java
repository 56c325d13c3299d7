/** The dining philosophers, who cannot deadlock. */
@NullMarked
package io.bocj.examples.diningphilosophers;

import org.jspecify.annotations.NullMarked;
