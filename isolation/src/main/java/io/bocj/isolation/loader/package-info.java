/**
 * Interpreters made of child class loaders.
 *
 * <p>The way of a class: {@code InterpreterLoader} is asked for it; {@code Boundary} says whether
 * it stays with the parent; if not, {@code ClassFiles} has its bytes, read and prepared once for
 * all workers. The way of a lambda: {@code LambdaLinker} looks its form up; the first time, {@code
 * OwnLookup} gets the declaring class's own rights, with which {@code Metafactory} makes what makes
 * the instances.
 *
 * <p>Nothing static refers to an interpreter's loader or to a class of it.
 */
@NullMarked
package io.bocj.isolation.loader;

import org.jspecify.annotations.NullMarked;
