/**
 * What the stress test writes down about itself. The package is shared by all interpreters, so its
 * statics exist once.
 */
@NullMarked
package io.bocj.examples.stress.journal;

import org.jspecify.annotations.NullMarked;
