/** A host that runs whatever plugins it finds in a folder. */
@NullMarked
package io.bocj.examples.plugins;

import org.jspecify.annotations.NullMarked;
