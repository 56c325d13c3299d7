/**
 * What bocj tells JDK Flight Recorder: one class an event, and {@link io.bocj.flight.Flight}, by
 * which the rest of bocj finds out whether anybody records. The only package that knows {@code
 * jdk.jfr}, which may be missing at run time; it knows nothing of bocj's own types.
 */
@NullMarked
package io.bocj.flight;

import org.jspecify.annotations.NullMarked;
