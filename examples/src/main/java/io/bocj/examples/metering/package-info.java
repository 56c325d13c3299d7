/** What it costs that a plugin's code is metered. */
@NullMarked
package io.bocj.examples.metering;

import org.jspecify.annotations.NullMarked;
