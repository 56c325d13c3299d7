package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Output;
import org.jspecify.annotations.Nullable;

/** Where what a class writes of itself goes. */
interface SerialSink {
  void data(byte[] bytes);

  void object(@Nullable Object object);

  void fields(SerialFields fields, @Nullable Object[] values);

  /** Into the bytes. */
  static SerialSink into(Engine engine, Output output) {
    return new SerialSink() {
      @Override
      public void data(byte[] bytes) {
        output.writeByte(SerialChunk.DATA);
        engine.writeCount(output, bytes.length);
        output.writeBytes(bytes);
      }

      @Override
      public void object(@Nullable Object object) {
        output.writeByte(SerialChunk.OBJECT);
        engine.writeClassAndObject(output, object);
      }

      @Override
      public void fields(SerialFields fields, @Nullable Object[] values) {
        output.writeByte(SerialChunk.FIELDS);
        fields.write(engine, output, values);
      }
    };
  }

  /** Names what would be written. */
  static SerialSink telling(Copier.Walk walk) {
    return new SerialSink() {
      private int objects;

      @Override
      public void data(byte[] bytes) {}

      @Override
      public void object(@Nullable Object object) {
        walk.child(".written" + Path.element(objects++), object);
      }

      @Override
      public void fields(SerialFields fields, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
          walk.child(Path.field(fields.nameOf(i)), values[i]);
        }
      }
    };
  }
}
