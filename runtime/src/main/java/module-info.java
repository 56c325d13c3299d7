/** Cowns, behaviors, ownership and scheduling. */
module io.bocj {
  requires static org.jspecify;

  exports io.bocj;
  exports io.bocj.spi;

  uses io.bocj.spi.InterpreterFactory;
  uses io.bocj.spi.TransferFactory;
}
