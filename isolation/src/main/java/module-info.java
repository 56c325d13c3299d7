/** Interpreters: a child class loader for each worker. */
module io.bocj.isolation {
  requires static org.jspecify;
  requires io.bocj;
  requires net.bytebuddy;
  requires jdk.management;

  exports io.bocj.isolation;

  provides io.bocj.spi.InterpreterFactory with
      io.bocj.isolation.loader.LoaderInterpreterFactory;
}
