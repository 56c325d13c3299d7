/** What the two kitchens have in common: ingredients, and the chart of who did what. */
@NullMarked
package io.bocj.examples.kitchen;

import org.jspecify.annotations.NullMarked;
