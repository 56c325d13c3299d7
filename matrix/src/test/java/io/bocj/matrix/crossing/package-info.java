/**
 * Tests with matrices that cross. Not in the matrix's own package, which all interpreters have in
 * common: these classes are defined anew in each.
 */
package io.bocj.matrix.crossing;
