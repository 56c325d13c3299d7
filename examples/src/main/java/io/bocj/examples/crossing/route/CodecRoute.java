package io.bocj.examples.crossing.route;

import io.bocj.examples.crossing.kryo.PlainKryo;
import io.bocj.examples.crossing.payload.Payloads;
import java.io.IOException;

/** A value is written and read again and again, with neither behaviors nor interpreters. */
final class CodecRoute implements Route {
  private final String payload;
  private final Codec codec;
  private Object value;
  private int crossings;
  private Traffic traffic = Traffic.NONE;

  private CodecRoute(String payload, Object value, Codec codec) {
    this.payload = payload;
    this.codec = codec;
    this.value = value;
  }

  static Route jdk(String payload) {
    return new CodecRoute(payload, Payloads.create(payload), new JdkCodec());
  }

  static Route kryo(String payload) {
    return new CodecRoute(
        payload, Payloads.create(payload), new KryoCodec(PlainKryo.withNames(loader())));
  }

  static Route kryoRegistered(String payload) {
    Object value = Payloads.create(payload);
    return new CodecRoute(payload, value, new KryoCodec(PlainKryo.registered(value, loader())));
  }

  private static ClassLoader loader() {
    return Payloads.class.getClassLoader();
  }

  @Override
  public int prepare(int number) {
    crossings = number;
    return number;
  }

  @Override
  public void cross() {
    long bytes = 0;
    try {
      for (int i = 0; i < crossings; i++) {
        bytes += codec.write(value);
        value = codec.read();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    traffic = traffic.plus(new Traffic(crossings, crossings, bytes));
  }

  @Override
  public Traffic traffic() {
    return traffic;
  }

  @Override
  public void verify() {
    if (!Payloads.isIntact(payload, value)) {
      throw new IllegalStateException("a value has not arrived as it was sent");
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
