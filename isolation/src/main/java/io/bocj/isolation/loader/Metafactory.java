package io.bocj.isolation.loader;

import io.bocj.spi.LambdaForm;
import io.bocj.spi.LambdaMaker;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does at run time, for one form in one class space, what the compiler's call site does. */
final class Metafactory {
  private static final int FLAGS =
      LambdaMetafactory.FLAG_SERIALIZABLE
          | LambdaMetafactory.FLAG_MARKERS
          | LambdaMetafactory.FLAG_BRIDGES;

  private final LambdaForm form;
  private final Lookup lookup;
  private final ClassLoader loader;

  private Metafactory(LambdaForm form, Lookup lookup) {
    this.form = form;
    this.lookup = lookup;
    this.loader = lookup.lookupClass().getClassLoader();
  }

  /**
   * Links a form.
   *
   * @param form which lambda
   * @param lookup of the class in which the lambda expression stands, with full rights
   * @return what makes instances, at the price of one call of a method handle
   */
  static LambdaMaker link(LambdaForm form, Lookup lookup)
      throws ReflectiveOperationException, LambdaConversionException {
    return new Metafactory(form, lookup).link();
  }

  private LambdaMaker link() throws ReflectiveOperationException, LambdaConversionException {
    List<Class<?>> interfaces = interfaces();
    MethodType implType = form.implType(loader);
    MethodType factoryType = factoryType(implType, interfaces.get(0));
    @Nullable Object[] rest = arguments(implementation(implType), interfaces);
    CallSite site = LambdaMetafactory.altMetafactory(lookup, form.methodName(), factoryType, rest);
    Factory factory = new Factory(site.getTarget());
    return form.captures() == 0 ? constant(factory) : factory;
  }

  /** In the order that {@link LambdaMetafactory#altMetafactory} wants. */
  private @Nullable Object[] arguments(MethodHandle implementation, List<Class<?>> interfaces) {
    MethodType erased = type(form.methodDescriptor());
    List<Class<?>> markers = interfaces.subList(1, interfaces.size());
    Collection<MethodType> bridges = bridges(interfaces, erased);
    List<Object> arguments = new ArrayList<>();
    arguments.add(erased);
    arguments.add(implementation);
    arguments.add(type(form.instantiatedDescriptor()));
    arguments.add(FLAGS);
    arguments.add(markers.size());
    arguments.addAll(markers);
    arguments.add(bridges.size());
    arguments.addAll(bridges);
    return arguments.toArray();
  }

  /** The functional interface, then the markers. */
  private List<Class<?>> interfaces() throws ClassNotFoundException {
    List<Class<?>> interfaces = new ArrayList<>();
    interfaces.add(find(form.functionalInterface()));
    for (String marker : form.markers()) {
      interfaces.add(find(marker));
    }
    return interfaces;
  }

  /** Other erasures of the method, which a generic super-interface may leave abstract. */
  private Collection<MethodType> bridges(List<Class<?>> interfaces, MethodType erased) {
    Set<MethodType> bridges = new LinkedHashSet<>();
    for (Class<?> type : interfaces) {
      for (Method method : type.getMethods()) {
        if (Modifier.isAbstract(method.getModifiers())
            && method.getName().equals(form.methodName())
            && method.getParameterCount() == erased.parameterCount()) {
          bridges.add(MethodType.methodType(method.getReturnType(), method.getParameterTypes()));
        }
      }
    }
    bridges.remove(erased);
    return bridges;
  }

  /** From the captured values, which come first among what the implementation takes. */
  private MethodType factoryType(MethodType implType, Class<?> functionalInterface)
      throws ClassNotFoundException {
    MethodType taken =
        hasReceiver() ? implType.insertParameterTypes(0, find(form.implClass())) : implType;
    return MethodType.methodType(
        functionalInterface, taken.parameterList().subList(0, form.captures()));
  }

  private boolean hasReceiver() {
    return form.implKind() != MethodHandleInfo.REF_invokeStatic
        && form.implKind() != MethodHandleInfo.REF_newInvokeSpecial;
  }

  private MethodHandle implementation(MethodType type) throws ReflectiveOperationException {
    Class<?> owner = find(form.implClass());
    String name = form.implName();
    return switch (form.implKind()) {
      case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(owner, name, type);
      case MethodHandleInfo.REF_newInvokeSpecial ->
          lookup.findConstructor(owner, type.changeReturnType(void.class));
      case MethodHandleInfo.REF_invokeSpecial ->
          lookup.findSpecial(owner, name, type, lookup.lookupClass());
      default -> lookup.findVirtual(owner, name, type);
    };
  }

  private Class<?> find(String name) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }

  private MethodType type(String descriptor) {
    return MethodType.fromMethodDescriptorString(descriptor, loader);
  }

  private static LambdaMaker constant(LambdaMaker factory) {
    Object only = factory.make(new Object[0]);
    return captured -> only;
  }

  /** One call of a method handle an instance. */
  private static final class Factory implements LambdaMaker {
    private final MethodHandle handle;

    Factory(MethodHandle handle) {
      this.handle =
          handle
              .asType(handle.type().generic())
              .asSpreader(Object[].class, handle.type().parameterCount());
    }

    @Override
    public Object make(@Nullable Object[] captured) {
      try {
        return (Object) handle.invokeExact(captured);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError("a lambda's constructor runs no code that could throw this", e);
      }
    }
  }
}
