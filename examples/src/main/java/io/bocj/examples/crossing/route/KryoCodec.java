package io.bocj.examples.crossing.route;

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
final class KryoCodec implements Codec {
  private final Kryo kryo;
  private final Output output = new Output(1 << 12, -1);
  private final Input input = new Input();

  private KryoCodec(Kryo kryo) {
    this.kryo = kryo;
  }

  static KryoCodec withNames(ClassLoader loader) {
    return new KryoCodec(configured(new DefaultClassResolver(), loader));
  }

  /** With all classes registered that the value has. */
  static KryoCodec registered(Object value, ClassLoader loader) {
    Encountered encountered = new Encountered();
    new KryoCodec(configured(encountered, loader)).write(value);
    Kryo kryo = configured(new DefaultClassResolver(), loader);
    encountered.types.forEach(kryo::register);
    return new KryoCodec(kryo);
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

  @Override
  public int write(Object value) {
    output.reset();
    kryo.writeClassAndObject(output, value);
    return output.position();
  }

  @Override
  public Object read() {
    input.setBuffer(output.getBuffer(), 0, output.position());
    return kryo.readClassAndObject(input);
  }
}
