/** Cowns, behaviors, ownership and scheduling. */
@SuppressWarnings("module") // io.bocj.testing is compiled after this
module io.bocj {
  requires static org.jspecify;
  // Not in every image, and not needed to run: without it nothing is recorded.
  requires static jdk.jfr;

  exports io.bocj;
  exports io.bocj.spi;
  exports io.bocj.scheduler to
      io.bocj.testing;

  uses io.bocj.spi.InterpreterFactory;
  uses io.bocj.spi.TransferFactory;
}
