/** What the tests send across; each test interpreter has its own copy of these classes. */
@NullMarked
package io.bocj.serialization.testing.values;

import org.jspecify.annotations.NullMarked;
