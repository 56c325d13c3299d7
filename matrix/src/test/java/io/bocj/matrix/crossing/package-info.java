/**
 * Tests with matrices that cross. Not in the matrix's own package, which all interpreters have in
 * common: these classes are defined anew in each.
 */
@NullMarked
package io.bocj.matrix.crossing;

import org.jspecify.annotations.NullMarked;
