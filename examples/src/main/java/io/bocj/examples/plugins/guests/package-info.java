/** The plugins that come with the example, well-behaved and hostile: each is packed into a jar. */
@NullMarked
package io.bocj.examples.plugins.guests;

import org.jspecify.annotations.NullMarked;
