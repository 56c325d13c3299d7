/** Cowns, behaviors, ownership and scheduling. */
module io.bocj {
  requires static org.jspecify;
  // Not in every image, and not needed to run: without it nothing is recorded.
  requires static jdk.jfr;

  exports io.bocj;
  exports io.bocj.spi;

  uses io.bocj.spi.InterpreterFactory;
  uses io.bocj.spi.TransferFactory;
}
