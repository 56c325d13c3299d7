package io.bocj.examples.crossing.route;

import io.bocj.examples.crossing.kryo.PlainKryo;

/** Kryo without bocj. */
final class KryoCodec implements Codec {
  private final PlainKryo kryo;

  KryoCodec(PlainKryo kryo) {
    this.kryo = kryo;
  }

  @Override
  public int write(Object value) {
    return kryo.write(value);
  }

  @Override
  public Object read() {
    return kryo.read();
  }
}
