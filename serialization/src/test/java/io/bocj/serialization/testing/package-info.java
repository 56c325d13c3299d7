/** Interpreters for tests: class loaders that define the classes of {@code values} anew. */
@NullMarked
package io.bocj.serialization.testing;

import org.jspecify.annotations.NullMarked;
