/** What is on a noticeboard, and how much may be. Knows no cowns and no threads. */
@NullMarked
package io.bocj.board;

import org.jspecify.annotations.NullMarked;
