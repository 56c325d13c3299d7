package io.bocj.examples.crossing.route;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** JDK serialization: a stream for each value, as the next may go elsewhere. */
final class JdkCodec implements Codec {
  private final Buffer buffer = new Buffer();

  /** Reads from the array that was written to, without a copy. */
  private static final class Buffer extends ByteArrayOutputStream {
    ByteArrayInputStream content() {
      return new ByteArrayInputStream(buf, 0, count);
    }
  }

  @Override
  public int write(Object value) throws IOException {
    buffer.reset();
    try (ObjectOutputStream out = new ObjectOutputStream(buffer)) {
      out.writeObject(value);
    }
    return buffer.size();
  }

  @Override
  public Object read() throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(buffer.content())) {
      return in.readObject();
    }
  }
}
