/** Work that is measured with and without metering: each class runs as a plugin. */
@NullMarked
package io.bocj.examples.metering.guests;

import org.jspecify.annotations.NullMarked;
