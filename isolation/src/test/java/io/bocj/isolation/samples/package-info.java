/** An application: interpreters define its classes anew. */
@NullMarked
package io.bocj.isolation.samples;

import org.jspecify.annotations.NullMarked;
