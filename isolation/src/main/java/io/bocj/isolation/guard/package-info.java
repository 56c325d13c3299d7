/**
 * What keeps a plugin's code within its policy. The way of a class file: {@code ClassSummary} reads
 * what it refers to; {@code PolicyCheck} asks {@code AllowList} about each reference; {@code
 * Metering} copies the class with its charges built in, which call {@code Meter} and {@code
 * Priced}. Those two are templates: every class space of a plugin defines them anew.
 */
@NullMarked
package io.bocj.isolation.guard;

import org.jspecify.annotations.NullMarked;
