/**
 * The data layer behind {@link io.bocj.spi.Transfer}, and the only package that knows Kryo.
 *
 * <p>The way of a value: {@link io.bocj.serialization.kryo.KryoTransfer} takes an {@code Engine} (a
 * Kryo with its buffers), which asks its {@code CrossingResolver} for the {@code Crossing} of each
 * object's class. {@code Sharing} says whether instances cross as references; if not, {@code
 * Catalog} chooses the {@code Copier}, or refuses the class. When something is refused, {@code
 * Diagnosis} walks the graph once more, by the same copiers, to name the path to it.
 *
 * <p>Copiers for classes of the JDK have no state and serve every interpreter. Copiers for classes
 * of the application belong to one engine, and go with it.
 */
@NullMarked
package io.bocj.serialization.kryo;

import org.jspecify.annotations.NullMarked;
