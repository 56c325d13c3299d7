/** Runs the tests of memory order and judges them. */
package io.bocj.jcstress;
