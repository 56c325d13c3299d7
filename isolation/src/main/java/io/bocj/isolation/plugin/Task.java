package io.bocj.isolation.plugin;

import io.bocj.spi.LambdaForm;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** What a behavior of a plugin runs, and how much it may use. */
sealed interface Task {
  /** How its body is called. */
  Shape shape();

  /** For messages. */
  String className();

  /** Units that it may use. */
  long fuel();

  /** Bytes that it may allocate. */
  long heap();

  /** Makes the body, on the plugin's thread. */
  Object body(Space space) throws Exception;

  /** An instance of a class that the host has named. */
  record Named(Shape shape, String className, long fuel, long heap) implements Task {
    @Override
    public Object body(Space space) throws Exception {
      Class<?> type = Class.forName(className, true, space.loader());
      if (!shape.type().isAssignableFrom(type)) {
        throw new IllegalArgumentException(
            className + " is no " + shape.type().getName() + ": let it implement that");
      }
      try {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(
            className + " has no constructor without parameters: give it one");
      } catch (InvocationTargetException e) {
        throw rethrown(e.getCause());
      }
    }

    private static Exception rethrown(@Nullable Throwable cause) throws Exception {
      if (cause instanceof Error error) {
        throw error;
      }
      return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }
  }

  /** A lambda that a behavior of the plugin has scheduled. */
  record Own(Shape shape, LambdaForm form, Object[] captured, long fuel, long heap)
      implements Task {
    @Override
    public String className() {
      return form.capturingClass();
    }

    @Override
    public Object body(Space space) {
      return space.linker().make(form, captured);
    }
  }
}
