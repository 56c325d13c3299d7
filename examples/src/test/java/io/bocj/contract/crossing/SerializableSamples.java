package io.bocj.contract.crossing;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Classes that take part in their own serialization. */
final class SerializableSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    add("writeReplace", () -> new Amount(12));
    add("readResolve", () -> Singleton.ONLY);
    add("writeObject", () -> new Temperature(20, "C"));
    add("readObject", () -> new Cached("text"));
    add("putFields", () -> new Renamed("text", 3));
    add("Externalizable", () -> new Outside("text", 3));
  }

  private SerializableSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  /** Another object is written in its place. */
  private static final class Amount implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Thread madeBy = Thread.currentThread();
    private final int cents;

    Amount(int cents) {
      this.cents = cents;
    }

    private Object writeReplace() {
      return new Proxy(cents);
    }

    @Override
    public String toString() {
      return cents + " " + (madeBy != null);
    }

    private record Proxy(int cents) implements Serializable {
      private Object readResolve() {
        return new Amount(cents);
      }
    }
  }

  /** Each interpreter has one. */
  private static final class Singleton implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Singleton ONLY = new Singleton();

    private Object readResolve() {
      return ONLY;
    }

    @Override
    public String toString() {
      return "only " + (this == ONLY);
    }
  }

  /** Writes default fields, primitives and objects, and more than it reads. */
  private static final class Temperature implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int degrees;
    private transient String unit;

    Temperature(int degrees, String unit) {
      this.degrees = degrees;
      this.unit = unit;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(degrees + 1);
      out.writeUTF("text");
      out.writeObject(List.of(unit));
      out.writeObject("not read");
      out.writeLong(1);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      if (in.readInt() != degrees + 1 || !in.readUTF().equals("text")) {
        throw new IOException("not what was written");
      }
      unit = (String) ((List<?>) in.readObject()).get(0);
    }

    @Override
    public String toString() {
      return degrees + " " + unit;
    }
  }

  /** Only reads for itself: to make what is transient anew. */
  private static final class Cached implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private transient int length;

    Cached(String text) {
      this.text = text;
      this.length = text.length();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      length = text.length();
    }

    @Override
    public String toString() {
      return text + " " + length;
    }
  }

  /** Its serializable fields are others than its fields. */
  private static final class Renamed implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("name", String.class), new ObjectStreamField("size", int.class)
    };

    private transient String text;
    private transient int count;

    Renamed(String text, int count) {
      this.text = text;
      this.count = count;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("name", text);
      fields.put("size", count);
      out.writeFields();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      ObjectInputStream.GetField fields = in.readFields();
      text = (String) fields.get("name", null);
      count = fields.get("size", 0);
    }

    @Override
    public String toString() {
      return text + " " + count;
    }
  }

  /** Writes and reads all of itself. */
  public static final class Outside implements Externalizable {
    private static final long serialVersionUID = 1L;

    private String text;
    private int count;

    /** For whoever reads it. */
    public Outside() {
      this("", 0);
    }

    Outside(String text, int count) {
      this.text = text;
      this.count = count;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeObject(text);
      out.writeInt(count);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      text = (String) in.readObject();
      count = in.readInt();
    }

    @Override
    public String toString() {
      return text + " " + count;
    }
  }
}
