package io.bocj.matrix.crossing;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.matrix.Matrix;

/** What an application does, in a loader that has the matrices and is not that of the runtime. */
public final class Program {
  private Program() {}

  /** Moves a matrix into an interpreter and back. */
  public static String run() {
    try (BocRuntime runtime =
        BocRuntime.builder().isolation(Isolation.CLASS_LOADER).workers(1).start()) {
      double[] array = {1, 2, 3};
      Cown<Matrix> cown = runtime.cown(Matrix.wrap(1, 3, array));
      runtime.when(cown).run(c -> c.get().times(2, c.get()));
      runtime.quiesce();
      Matrix back = cown.unwrap();
      return back + (back.array() == array ? " in the same array" : " in another array");
    }
  }
}
