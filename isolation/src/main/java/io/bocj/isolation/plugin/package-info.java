/**
 * Plugins at run time: their class files, a class space in each worker, the thread that runs their
 * code, and the gate that their values pass.
 *
 * <p>A behavior of a plugin is a behavior of bocj's whose body, on the worker, copies the values
 * in, has the plugin's own thread do the work, and waits for it no longer than the policy says.
 * Nothing that the runtime needs is ever in the hands of that thread; so it can be given up.
 */
@NullMarked
package io.bocj.isolation.plugin;

import org.jspecify.annotations.NullMarked;
