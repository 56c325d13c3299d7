package io.bocj.serialization.kryo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotActiveException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code writeObject} or {@code writeExternal} method gets: a stream for what one class
 * writes of one object. Objects go the way of all objects; only primitives and text are gathered
 * here.
 */
final class SerialOutput extends ObjectOutputStream {
  private final SerialSink sink;
  private final Object owner;
  private final @Nullable SerialFields fields;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream data = new DataOutputStream(bytes);
  private @Nullable SerialPutFields put;

  /** What an object could not be written for: the bytes are of no use, even if it was caught. */
  private @Nullable RuntimeException failure;

  /** Without fields, for {@code Externalizable} classes. */
  SerialOutput(SerialSink sink, Object owner, @Nullable SerialFields fields) throws IOException {
    this.sink = sink;
    this.owner = owner;
    this.fields = fields;
  }

  /** At the end of what the class writes. */
  void finish() {
    if (failure != null) {
      throw failure;
    }
    sendData();
  }

  /** What was gathered goes out before anything else does. */
  private void sendData() {
    if (bytes.size() > 0) {
      sink.data(bytes.toByteArray());
      bytes.reset();
    }
  }

  @Override
  protected void writeObjectOverride(@Nullable Object object) {
    sendData();
    try {
      sink.object(object);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void writeUnshared(@Nullable Object object) {
    writeObjectOverride(object);
  }

  @Override
  public void defaultWriteObject() throws IOException {
    SerialFields own = fields();
    sendData();
    sink.fields(own, own.take(owner));
  }

  @Override
  public PutField putFields() throws IOException {
    if (put == null) {
      put = new SerialPutFields(fields());
    }
    return put;
  }

  @Override
  public void writeFields() throws IOException {
    if (put == null) {
      throw new NotActiveException("writeFields without putFields");
    }
    sendData();
    sink.fields(fields(), put.values());
  }

  private SerialFields fields() throws NotActiveException {
    if (fields == null) {
      throw new NotActiveException("an Externalizable class has no default fields");
    }
    return fields;
  }

  @Override
  public void write(int value) throws IOException {
    data.write(value);
  }

  @Override
  public void write(byte[] values) throws IOException {
    data.write(values);
  }

  @Override
  public void write(byte[] values, int offset, int length) throws IOException {
    data.write(values, offset, length);
  }

  @Override
  public void writeBoolean(boolean value) throws IOException {
    data.writeBoolean(value);
  }

  @Override
  public void writeByte(int value) throws IOException {
    data.writeByte(value);
  }

  @Override
  public void writeShort(int value) throws IOException {
    data.writeShort(value);
  }

  @Override
  public void writeChar(int value) throws IOException {
    data.writeChar(value);
  }

  @Override
  public void writeInt(int value) throws IOException {
    data.writeInt(value);
  }

  @Override
  public void writeLong(long value) throws IOException {
    data.writeLong(value);
  }

  @Override
  public void writeFloat(float value) throws IOException {
    data.writeFloat(value);
  }

  @Override
  public void writeDouble(double value) throws IOException {
    data.writeDouble(value);
  }

  @Override
  public void writeBytes(String text) throws IOException {
    data.writeBytes(text);
  }

  @Override
  public void writeChars(String text) throws IOException {
    data.writeChars(text);
  }

  @Override
  public void writeUTF(String text) throws IOException {
    data.writeUTF(text);
  }

  @Override
  public void useProtocolVersion(int version) {}

  /** Identity is that of the whole value; there is nothing to forget. */
  @Override
  public void reset() {}

  @Override
  public void flush() {}

  @Override
  protected void drain() {}

  @Override
  public void close() {}
}
