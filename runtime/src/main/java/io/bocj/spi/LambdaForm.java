package io.bocj.spi;

import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a lambda is without what it captured: names only, no classes, so that every interpreter can
 * link its own counterpart. Equal forms are the same code.
 *
 * @param capturingClass the class in which the lambda expression stands, with dots
 * @param functionalInterface the functional interface, with dots
 * @param methodName the interface's method
 * @param methodDescriptor the method's erased descriptor
 * @param implKind a reference kind of {@link java.lang.invoke.MethodHandleInfo}
 * @param implClass the class of the implementing method, with dots
 * @param implName the implementing method
 * @param implDescriptor its descriptor
 * @param instantiatedDescriptor the method's descriptor with type arguments in place
 * @param markers further interfaces of the lambda, with dots
 * @param captures how many values it captures
 */
public record LambdaForm(
    String capturingClass,
    String functionalInterface,
    String methodName,
    String methodDescriptor,
    int implKind,
    String implClass,
    String implName,
    String implDescriptor,
    String instantiatedDescriptor,
    List<String> markers,
    int captures) {
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;]+);");

  /**
   * Copies the list.
   *
   * @param capturingClass the class in which the lambda expression stands, with dots
   * @param functionalInterface the functional interface, with dots
   * @param methodName the interface's method
   * @param methodDescriptor the method's erased descriptor
   * @param implKind a reference kind of {@link java.lang.invoke.MethodHandleInfo}
   * @param implClass the class of the implementing method, with dots
   * @param implName the implementing method
   * @param implDescriptor its descriptor
   * @param instantiatedDescriptor the method's descriptor with type arguments in place
   * @param markers further interfaces of the lambda, with dots
   * @param captures how many values it captures
   */
  public LambdaForm {
    markers = List.copyOf(markers);
  }

  static LambdaForm of(SerializedLambda lambda, List<String> markers) {
    return new LambdaForm(
        dotted(lambda.getCapturingClass()),
        dotted(lambda.getFunctionalInterfaceClass()),
        lambda.getFunctionalInterfaceMethodName(),
        lambda.getFunctionalInterfaceMethodSignature(),
        lambda.getImplMethodKind(),
        dotted(lambda.getImplClass()),
        lambda.getImplMethodName(),
        lambda.getImplMethodSignature(),
        lambda.getInstantiatedMethodType(),
        markers,
        lambda.getCapturedArgCount());
  }

  /** The form with values captured, as the JDK's deserialization wants it. */
  SerializedLambda serialized(Class<?> capturing, @Nullable Object[] captured) {
    return new SerializedLambda(
        capturing,
        slashed(functionalInterface),
        methodName,
        methodDescriptor,
        implKind,
        slashed(implClass),
        implName,
        implDescriptor,
        instantiatedDescriptor,
        captured);
  }

  static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private static String slashed(String name) {
    return name.replace('.', '/');
  }

  /** Of the few names that tell forms apart: linked code is looked up by form for each behavior. */
  @Override
  public int hashCode() {
    return 31 * capturingClass.hashCode() + implName.hashCode();
  }

  /**
   * The lambda in words, for messages.
   *
   * @return such as {@code lambda in com.acme.Orders (lambda$place$0)}
   */
  public String describe() {
    boolean lambda = implClass.equals(capturingClass) && implName.startsWith("lambda$");
    return lambda
        ? "lambda in " + capturingClass + " (" + implName + ")"
        : "method reference " + implClass + "::" + implName + " in " + capturingClass;
  }

  /**
   * The classes that linking it loads by the names in this form.
   *
   * @return their names, with dots
   */
  public Set<String> classNames() {
    Set<String> names = new LinkedHashSet<>(markers);
    names.add(capturingClass);
    names.add(functionalInterface);
    names.add(implClass);
    for (String descriptor : List.of(methodDescriptor, implDescriptor, instantiatedDescriptor)) {
      IN_DESCRIPTOR.matcher(descriptor).results().forEach(r -> names.add(dotted(r.group(1))));
    }
    return names;
  }

  /**
   * The implementing method's type in a class space.
   *
   * @param loader resolves the class names
   * @return the type
   * @throws TypeNotPresentException if a class cannot be had there
   */
  public MethodType implType(ClassLoader loader) {
    return MethodType.fromMethodDescriptorString(implDescriptor, loader);
  }
}
