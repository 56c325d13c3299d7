package io.bocj.serialization.testing.values;

import java.io.Serializable;
import java.util.function.Supplier;

/** A lambda that crosses. */
@FunctionalInterface
public interface Task extends Supplier<String>, Serializable {}
