package io.bocj.serialization.kryo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.Random;

/**
 * Classes of the JDK whose state only Java serialization gives: exactly these, and nothing else
 * comes in that way.
 */
final class PlatformSerialized {
  private PlatformSerialized() {}

  static void register(Map<Class<?>, Copier<?>> copiers) {
    put(copiers, Random.class);
  }

  private static <T extends Serializable> void put(
      Map<Class<?>, Copier<?>> copiers, Class<T> type) {
    ObjectInputFilter only =
        ObjectInputFilter.Config.createFilter("maxdepth=1;" + type.getName() + ";!*");
    copiers.put(
        type,
        new SnapshotCopier<>(
            byte[].class, PlatformSerialized::bytesOf, bytes -> type.cast(read(bytes, only))));
  }

  private static byte[] bytesOf(Serializable object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException(object.getClass().getName() + " cannot be serialized", e);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes, ObjectInputFilter only) {
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      stream.setObjectInputFilter(only);
      return stream.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("the bytes are not those of one object of the JDK", e);
    }
  }
}
