package io.bocj.matrix;

/**
 * An operation on two numbers, as loops over runs of them. Each operation has loops of its own and
 * not a function that a common loop would call: such a call cannot be inlined once there are
 * several functions, and then nothing is vectorized.
 *
 * <p>The array written to may be one of those read, at the same place.
 */
interface BinaryKernel {
  /** Of two runs. */
  void both(double[] a, int aFrom, double[] b, int bFrom, double[] out, int from, int count);

  /** Of a run, and always the same number. */
  void right(double[] a, int aFrom, double b, double[] out, int from, int count);

  /** Of always the same number, and a run. */
  void left(double a, double[] b, int bFrom, double[] out, int from, int count);
}
