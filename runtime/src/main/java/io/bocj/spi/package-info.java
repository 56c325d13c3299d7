/**
 * What the sibling modules implement and the runtime calls: interpreters ({@link
 * io.bocj.spi.InterpreterFactory}) and the data layer ({@link io.bocj.spi.TransferFactory}). Both
 * are found through {@link java.util.ServiceLoader}; they never see each other.
 *
 * <p>Nothing here assumes that two interpreters share a heap, but for the attachments of a {@link
 * io.bocj.spi.Parcel}, which an implementation in another process would have to encode.
 */
@NullMarked
package io.bocj.spi;

import org.jspecify.annotations.NullMarked;
