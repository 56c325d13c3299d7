/** How fast messages go between workers, and what a look at the noticeboard costs. */
@NullMarked
package io.bocj.examples.messages;

import org.jspecify.annotations.NullMarked;
