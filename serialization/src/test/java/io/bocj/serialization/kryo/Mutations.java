package io.bocj.serialization.kryo;

import io.bocj.spi.Parcel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes unsound parcels of sound ones. */
final class Mutations {
  private final Random random;
  private final List<Object> aliens;
  private final int[] numbers;

  /**
   * Makes a source of mutations.
   *
   * @param seed the same seed gives the same mutations
   * @param aliens objects that may turn up among the attachments
   * @param numbers of classes
   */
  Mutations(long seed, List<Object> aliens, int[] numbers) {
    this.random = new Random(seed);
    this.aliens = aliens;
    this.numbers = numbers;
  }

  Parcel mutate(Parcel sound, Parcel other) {
    byte[] bytes = sound.bytes().clone();
    Object[] attachments = sound.attachments().clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      if (random.nextInt(4) == 0) {
        attachments = mutate(attachments, other.attachments());
      } else {
        bytes = mutate(bytes, other.bytes());
      }
    }
    return new Parcel(bytes, attachments);
  }

  private byte[] mutate(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(9)) {
      case 0, 1 -> flipped(bytes);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> inserted(bytes, at, random(1 + random.nextInt(8)));
      case 4 -> inserted(bytes, at, varint(random.nextInt()));
      case 5 -> overwritten(bytes, at, varint(Integer.MAX_VALUE - random.nextInt(3)));
      case 6 -> overwritten(bytes, at, varint(numbers[random.nextInt(numbers.length)]));
      case 7 -> removed(bytes, at, random.nextInt(5));
      default -> inserted(bytes, at, Arrays.copyOf(other, random.nextInt(other.length + 1)));
    };
  }

  private Object[] mutate(Object[] objects, Object[] other) {
    int at = random.nextInt(objects.length + 1);
    Object[] longer = Arrays.copyOf(objects, objects.length + 1);
    switch (random.nextInt(4)) {
      case 0:
        return Arrays.copyOf(objects, at);
      case 1:
        System.arraycopy(objects, at, longer, at + 1, objects.length - at);
        longer[at] = alien(other);
        return longer;
      case 2:
        if (objects.length > 0) {
          objects[random.nextInt(objects.length)] = alien(other);
        }
        return objects;
      default:
        if (objects.length > 0) {
          int to = random.nextInt(objects.length);
          Object moved = objects[to];
          objects[to] = objects[at % objects.length];
          objects[at % objects.length] = moved;
        }
        return objects;
    }
  }

  private Object alien(Object[] other) {
    return other.length > 0 && random.nextBoolean()
        ? other[random.nextInt(other.length)]
        : aliens.get(random.nextInt(aliens.size()));
  }

  private byte[] flipped(byte[] bytes) {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
    return longer;
  }

  private static byte[] overwritten(byte[] bytes, int at, byte[] by) {
    byte[] longer = Arrays.copyOf(bytes, Math.max(bytes.length, at + by.length));
    System.arraycopy(by, 0, longer, at, by.length);
    return longer;
  }

  private static byte[] removed(byte[] bytes, int at, int length) {
    int end = Math.min(bytes.length, at + length);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, shorter, at, bytes.length - end);
    return shorter;
  }

  static byte[] varint(int value) {
    try (com.esotericsoftware.kryo.io.Output output = new com.esotericsoftware.kryo.io.Output(8)) {
      output.writeVarInt(value, true);
      return output.toBytes();
    }
  }
}
