package io.bocj.serialization.testing.values;

import java.io.EOFException;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes that take part in their own serialization, some of them badly. */
public final class Protocols {
  private Protocols() {}

  /** Writes an object of anybody's choice after a primitive. */
  public static class Writer implements Serializable {
    private static final long serialVersionUID = 1L;

    public transient @Nullable Object written;
    public boolean catches;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(1);
      try {
        out.writeObject(written);
      } catch (RuntimeException e) {
        if (!catches) {
          throw e;
        }
      }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      in.readInt();
      written = in.readObject();
    }
  }

  /** Has a superclass that takes part and one that does not, and both have fields. */
  public static final class Deep extends Middle {
    private static final long serialVersionUID = 1L;
    public int bottom = 3;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.write(new byte[] {1, 2, 3});
      out.writeDouble(1.5);
    }
  }

  /** Takes no part. */
  public static class Middle extends Writer {
    private static final long serialVersionUID = 1L;
    public long middle = 2;
  }

  /** Reads until nothing is left. */
  public static final class Greedy implements Serializable {
    private static final long serialVersionUID = 1L;
    public transient List<Object> all = new ArrayList<>();

    private void writeObject(ObjectOutputStream out) throws IOException {
      for (Object object : all) {
        out.writeObject(object);
      }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      all = new ArrayList<>();
      try {
        while (true) {
          all.add(in.readObject());
        }
      } catch (EOFException e) {
        all.add("end");
      }
    }
  }

  /** Fails on both ways, as it is told. */
  public static final class Failing implements Serializable {
    private static final long serialVersionUID = 1L;
    public final boolean onWrite;

    public Failing(boolean onWrite) {
      this.onWrite = onWrite;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      if (onWrite) {
        throw new IOException("no writing");
      }
      out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws IOException {
      throw new IOException("no reading");
    }
  }

  /** Its stand-in refers back to it. */
  public static final class Circular implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object writeReplace() {
      return new Object[] {this};
    }
  }

  /** Inherits a replacement that it is allowed to see. */
  public static class Base implements Serializable {
    private static final long serialVersionUID = 1L;

    protected Object writeReplace() {
      return getClass().getSimpleName();
    }
  }

  /** Is replaced by its superclass. */
  public static final class Derived extends Base {
    private static final long serialVersionUID = 1L;
  }

  /** Cannot be copied, but is replaced. */
  public static final class Worker extends Thread implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object writeReplace() {
      return "worker";
    }
  }

  /** Is nothing once it has been read. */
  public static final class Vanishing implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return null;
    }
  }

  /** Puts one object in the place of all that are read. */
  public record Resolved(int number) implements Serializable {
    public static final Resolved ONE = new Resolved(1);

    private Object readResolve() {
      return number == 1 ? ONE : this;
    }
  }

  /** Cannot be made. */
  @SuppressWarnings("serial") // that it has none is the point
  public static final class NoConstructor implements Externalizable {
    private static final long serialVersionUID = 1L;

    public NoConstructor(int ignored) {}

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
  }

  /** Asks for more than was written. */
  public static final class TooEager implements Externalizable {
    private static final long serialVersionUID = 1L;

    /** For whoever reads it. */
    public TooEager() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(1);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      in.readLong();
    }
  }
}
