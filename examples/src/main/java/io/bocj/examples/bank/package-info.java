/** Transfers between accounts under audit. */
@NullMarked
package io.bocj.examples.bank;

import org.jspecify.annotations.NullMarked;
