/**
 * Dense matrices of doubles that change hands between interpreters: {@link io.bocj.matrix.Matrix}.
 *
 * <h2>How operations are named</h2>
 *
 * What gives a matrix has two forms:
 *
 * <ul>
 *   <li>{@code a.plus(b)} makes a new matrix and changes none;
 *   <li>{@code a.plus(b, out)} writes to {@code out}, whatever was there, and returns it: nothing
 *       is allocated that grows with the matrices.
 * </ul>
 *
 * In place is {@code a.plus(b, a)}: {@code out} may be any of the operands. Reductions and
 * selections, whose results are smaller, have the first form only. What changes a matrix and has no
 * result is {@code void}: {@code set}, {@code fill}, {@code put}, {@code accumulate}, {@code
 * setSlice}, {@code fillSlice}.
 *
 * <p>A number may stand for the other matrix in arithmetic and comparisons; everywhere else, and as
 * the left operand, it is {@code Matrix.scalar(2)}.
 *
 * <h2>How shapes go together</h2>
 *
 * Operands of operations element by element are <em>broadcast</em> to one shape. Their rows must be
 * as many, or those of one be 1, which then counts for all rows; likewise the columns. So a number,
 * a row and a column go with every matrix that they fit, and a row and a column give a whole
 * matrix. {@code out} must have the shape of the result.
 *
 * <p>Matrices may be empty: 0x3 has no rows, and three columns without elements. Sums of nothing
 * are 0, means of nothing NaN, and there is no least or greatest of nothing.
 *
 * <p>Which of rows and columns is meant, {@link io.bocj.matrix.Axis} says: those that are taken one
 * by one.
 *
 * <h2>NaN</h2>
 *
 * <ul>
 *   <li>Arithmetic follows IEEE 754: nothing is thrown, {@code 1/0} is infinite and {@code 0/0}
 *       NaN. {@code clip} leaves NaN as it is.
 *   <li>Sums, means, magnitudes, products, the least and the greatest element are NaN if they have
 *       a NaN among what they are made of. {@code argMin} and {@code argMax} are the index of the
 *       first.
 *   <li>Comparisons with NaN give 0, but {@code notEqualTo} gives 1. In a mask NaN is not 0.
 *   <li>{@code contentEquals} and {@code compareContent} take NaN as equal to itself, and greater
 *       than all else; {@code allClose} takes it as close to nothing, unless it is told to.
 * </ul>
 *
 * <h2>Kernels</h2>
 *
 * The matrix product and the transpose are <a href="https://ejml.org">EJML</a>'s, on the arrays of
 * the matrices. All else is plain loops, one an operation.
 */
@NullMarked
package io.bocj.matrix;

import org.jspecify.annotations.NullMarked;
