package io.bocj.architecture.planted.serialization;

import org.ejml.data.DMatrixRMaj;

/** Planted: serialization imports the matrix's library. */
public final class ImportsEjml {
  final DMatrixRMaj library = new DMatrixRMaj(1, 1);
}
