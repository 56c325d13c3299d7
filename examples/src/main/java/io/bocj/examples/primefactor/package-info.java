/** Numbers taken apart by lanes that stop as soon as one of them is there. */
@NullMarked
package io.bocj.examples.primefactor;

import org.jspecify.annotations.NullMarked;
