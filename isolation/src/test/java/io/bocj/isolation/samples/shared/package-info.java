/** A package that the application shares with its interpreters. */
@NullMarked
package io.bocj.isolation.samples.shared;

import org.jspecify.annotations.NullMarked;
