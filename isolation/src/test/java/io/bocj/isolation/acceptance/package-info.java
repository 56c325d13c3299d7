/**
 * What interpreters promise, asked through the runtime's SPI. In a package that is not one of
 * bocj's own, since those stay with the application.
 */
@NullMarked
package io.bocj.isolation.acceptance;

import org.jspecify.annotations.NullMarked;
