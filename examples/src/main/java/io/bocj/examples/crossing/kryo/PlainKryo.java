package io.bocj.examples.crossing.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Kryo as a user has it who read its documentation: default settings but for registration, which is
 * not required, and the strategy that it recommends for classes without a constructor. One Kryo and
 * its buffers are used again and again, and values are read from the buffer that they were written
 * to, without a copy in between, which a real hand-over would need.
 */
public final class PlainKryo {
  private final Kryo kryo;
  private final Output output = new Output(1 << 12, -1);
  private final Input input = new Input();

  private PlainKryo(Kryo kryo) {
    this.kryo = kryo;
  }

  /**
   * One that writes the names of classes.
   *
   * @param loader where it finds them
   * @return a new Kryo
   */
  public static PlainKryo withNames(ClassLoader loader) {
    return new PlainKryo(configured(new DefaultClassResolver(), loader));
  }

  /**
   * One with all classes registered that a value has.
   *
   * @param value the value
   * @param loader where it finds classes
   * @return a new Kryo
   */
  public static PlainKryo registered(Object value, ClassLoader loader) {
    Encountered encountered = new Encountered();
    new PlainKryo(configured(encountered, loader)).write(value);
    Kryo kryo = configured(new DefaultClassResolver(), loader);
    encountered.types.forEach(kryo::register);
    return new PlainKryo(kryo);
  }

  /**
   * All that a value holds, cycles included.
   *
   * @param value the value
   * @param loader where its classes are found
   * @return equal for values that hold the same in the same order
   */
  public static byte[] content(Object value, ClassLoader loader) {
    PlainKryo writer = withNames(loader);
    writer.kryo.setReferences(true);
    writer.write(value);
    return writer.output.toBytes();
  }

  private static Kryo configured(DefaultClassResolver resolver, ClassLoader loader) {
    Kryo kryo = new Kryo(resolver, null);
    kryo.setClassLoader(loader);
    kryo.setRegistrationRequired(false);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    return kryo;
  }

  /** Notes which classes are met that nobody registered. */
  private static final class Encountered extends DefaultClassResolver {
    private final Set<Class<?>> types = new LinkedHashSet<>();

    @Override
    public Registration registerImplicit(@SuppressWarnings("rawtypes") Class type) {
      types.add(type);
      return super.registerImplicit(type);
    }
  }

  /**
   * Writes a value over what was written before.
   *
   * @param value the value
   * @return how many bytes it takes
   */
  public int write(Object value) {
    output.reset();
    kryo.writeClassAndObject(output, value);
    return output.position();
  }

  /**
   * Reads what was written last.
   *
   * @return a new object
   */
  public Object read() {
    input.setBuffer(output.getBuffer(), 0, output.position());
    return kryo.readClassAndObject(input);
  }
}
