package io.bocj.spi;

/**
 * Declares instances of a class to be immutable, so that they cross as references. All interpreters
 * then use the very same objects, and bocj relies on it that whatever can be reached from them
 * never changes.
 *
 * <p>The class must be one that interpreters have in common, and so be in a package that the
 * runtime {@link io.bocj.BocRuntime.Builder#share shares}. Enums, and records all of whose
 * components are shared by their declared types, need no rule. What classes of the JDK are
 * immutable, bocj knows.
 */
public non-sealed interface SharedType extends CrossingRule {}
