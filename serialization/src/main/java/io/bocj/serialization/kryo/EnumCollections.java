package io.bocj.serialization.kryo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets and maps over an enum, which must be made with its class even where they are empty. */
final class EnumCollections {
  static final Copier<Collection<?>> ENUM_SET =
      new CollectionCopier(
          Head.of(".elementType", EnumCollections::elementType, EnumCollections::noneOf));

  static final Copier<Map<?, ?>> ENUM_MAP =
      new MapCopier(Head.of(".keyType", EnumCollections::keyType, EnumCollections::emptyMap));

  private EnumCollections() {}

  private static Class<?> elementType(Collection<?> set) {
    return set.isEmpty() ? declaredIn((Serializable) set) : enumOf(set.iterator().next());
  }

  private static Class<?> keyType(Map<?, ?> map) {
    return map.isEmpty() ? declaredIn((Serializable) map) : enumOf(map.keySet().iterator().next());
  }

  private static Class<?> enumOf(Object constant) {
    return ((Enum<?>) constant).getDeclaringClass();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Collection<?> noneOf(@Nullable Object type) {
    return EnumSet.noneOf((Class) type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<?, ?> emptyMap(@Nullable Object type) {
    return new EnumMap((Class) type);
  }

  /** An empty one does not tell its enum, but Java serialization writes it. */
  private static Class<?> declaredIn(Serializable empty) {
    try (EnumFinder finder = new EnumFinder()) {
      finder.writeObject(empty);
      return finder.found();
    } catch (IOException e) {
      throw new IllegalStateException("an empty enum collection cannot be written", e);
    }
  }

  private static final class EnumFinder extends ObjectOutputStream {
    private @Nullable Class<?> found;

    EnumFinder() throws IOException {
      super(OutputStream.nullOutputStream());
    }

    @Override
    protected void annotateClass(Class<?> type) {
      if (type.isEnum()) {
        found = type;
      }
    }

    Class<?> found() {
      if (found == null) {
        throw new Refused("an empty enum collection does not tell its enum");
      }
      return found;
    }
  }
}
