/** How values cross between interpreters. */
module io.bocj.serialization {
  requires static org.jspecify;
  requires io.bocj;
  requires com.esotericsoftware.kryo;
  // Makes instances without running the application's constructors, as Java serialization does.
  requires jdk.unsupported;

  exports io.bocj.serialization;

  uses io.bocj.spi.CrossingRule;

  provides io.bocj.spi.TransferFactory with
      io.bocj.serialization.kryo.KryoTransferFactory;
}
