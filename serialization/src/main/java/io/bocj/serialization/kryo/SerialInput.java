package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import io.bocj.TransferException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotActiveException;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code readObject} or {@code readExternal} method gets: what the writer wrote through a
 * {@link SerialOutput}, up to its end.
 */
final class SerialInput extends ObjectInputStream {
  private static final int NOT_SEEN = -1;

  private final Engine engine;
  private final Input input;
  private final Object owner;
  private final Class<?> declaring;
  private final @Nullable SerialFields fields;
  private final List<ObjectInputValidation> validations = new ArrayList<>();

  /** The kind of chunk that comes next, once it was looked at. */
  private int next = NOT_SEEN;

  private DataInputStream data = over(new byte[0]);

  SerialInput(
      Engine engine, Input input, Object owner, Class<?> declaring, @Nullable SerialFields fields)
      throws IOException {
    this.engine = engine;
    this.input = input;
    this.owner = owner;
    this.declaring = declaring;
    this.fields = fields;
  }

  private static DataInputStream over(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Looks at what comes next. What is left of primitives comes before all else. */
  private int next() throws IOException {
    if (data.available() > 0) {
      return SerialChunk.DATA;
    }
    if (next == NOT_SEEN) {
      next = input.readByte();
    }
    if (next == SerialChunk.DATA) {
      data = over(input.readBytes(engine.readCount(input)));
      next = NOT_SEEN;
      return next();
    }
    return next;
  }

  private DataInputStream data() throws IOException {
    return next() == SerialChunk.DATA ? data : over(new byte[0]);
  }

  /** Leaves out what the reader did not ask for. */
  void finish() throws IOException {
    for (int kind = next(); kind != SerialChunk.END; kind = next()) {
      switch (kind) {
        case SerialChunk.DATA -> data = over(new byte[0]);
        case SerialChunk.OBJECT -> readObjectOverride();
        case SerialChunk.FIELDS -> takeFields(fields());
        default -> throw new TransferException("the bytes are not sound: no chunk is of that kind");
      }
    }
    for (ObjectInputValidation validation : validations) {
      validation.validateObject();
    }
  }

  @Override
  @SuppressWarnings("NullAway") // The JDK's declaration says nothing of nulls.
  protected @Nullable Object readObjectOverride() throws IOException {
    switch (next()) {
      case SerialChunk.OBJECT -> {
        next = NOT_SEEN;
        return engine.readClassAndObject(input);
      }
      case SerialChunk.END ->
          throw new EOFException(declaring.getName() + " wrote no more objects");
      default ->
          throw new InvalidObjectException(declaring.getName() + " did not write an object here");
    }
  }

  @Override
  @SuppressWarnings("NullAway")
  public @Nullable Object readUnshared() throws IOException {
    return readObjectOverride();
  }

  @Override
  public void defaultReadObject() throws IOException {
    SerialFields own = fields();
    if (next() == SerialChunk.FIELDS) {
      own.put(owner, takeFields(own));
    }
  }

  @Override
  public GetField readFields() throws IOException {
    SerialFields own = fields();
    return new SerialGetFields(
        declaring, own, next() == SerialChunk.FIELDS ? takeFields(own) : null);
  }

  private @Nullable Object[] takeFields(SerialFields own) {
    next = NOT_SEEN;
    return own.read(engine, input);
  }

  private SerialFields fields() throws NotActiveException {
    if (fields == null) {
      throw new NotActiveException("an Externalizable class has no default fields");
    }
    return fields;
  }

  /** Runs once this class's part is read, while the rest of the graph may not be. */
  @Override
  public void registerValidation(ObjectInputValidation validation, int priority) {
    validations.add(validation);
  }

  @Override
  public int available() throws IOException {
    return data().available();
  }

  @Override
  public int read() throws IOException {
    return data().read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return data().read(into, offset, length);
  }

  @Override
  public void readFully(byte[] into) throws IOException {
    data().readFully(into);
  }

  @Override
  public void readFully(byte[] into, int offset, int length) throws IOException {
    data().readFully(into, offset, length);
  }

  @Override
  public int skipBytes(int count) throws IOException {
    return data().skipBytes(count);
  }

  @Override
  public boolean readBoolean() throws IOException {
    return data().readBoolean();
  }

  @Override
  public byte readByte() throws IOException {
    return data().readByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return data().readUnsignedByte();
  }

  @Override
  public short readShort() throws IOException {
    return data().readShort();
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return data().readUnsignedShort();
  }

  @Override
  public char readChar() throws IOException {
    return data().readChar();
  }

  @Override
  public int readInt() throws IOException {
    return data().readInt();
  }

  @Override
  public long readLong() throws IOException {
    return data().readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return data().readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return data().readDouble();
  }

  @Override
  @Deprecated
  @SuppressWarnings("NullAway")
  public @Nullable String readLine() throws IOException {
    return data().readLine();
  }

  @Override
  public String readUTF() throws IOException {
    return data().readUTF();
  }

  @Override
  public void close() {}
}
