/** Tagged queues: who leaves a letter under a tag, and who waits for one. Knows no cowns. */
@NullMarked
package io.bocj.message;

import org.jspecify.annotations.NullMarked;
