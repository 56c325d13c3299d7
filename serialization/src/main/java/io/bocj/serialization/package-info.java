/**
 * What users see of how values cross between interpreters. Values cross by themselves: nothing has
 * to be registered. How, is in {@code docs/design/crossing.md}.
 */
@NullMarked
package io.bocj.serialization;

import org.jspecify.annotations.NullMarked;
