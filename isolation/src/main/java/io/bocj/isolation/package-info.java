/**
 * Keeping workers apart from one another. The runtime finds the interpreters of {@link
 * io.bocj.Isolation#CLASS_LOADER} by itself, so nothing here needs to be called for them.
 */
@NullMarked
package io.bocj.isolation;

import org.jspecify.annotations.NullMarked;
