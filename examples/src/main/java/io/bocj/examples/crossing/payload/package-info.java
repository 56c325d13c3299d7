/**
 * What crosses. These classes are not shared: each interpreter has its own, as it has of an
 * application's.
 */
@NullMarked
package io.bocj.examples.crossing.payload;

import org.jspecify.annotations.NullMarked;
