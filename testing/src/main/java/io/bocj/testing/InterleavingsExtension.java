package io.bocj.testing;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a test method once for each seed, where {@link Interleavings} is said. */
final class InterleavingsExtension implements InvocationInterceptor, ParameterResolver {
  private static final String REPORT_KEY = "interleavings";

  // ---- parameters ------------------------------------------------------------------------------

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BocRuntime.class
        && parameter.getDeclaringExecutable() instanceof Method;
  }

  /** Each run has a runtime of its own, which takes this place. */
  @Override
  @SuppressWarnings("NullAway") // JUnit allows it
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return null;
  }

  // ---- invocations -----------------------------------------------------------------------------

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    explore(invocation, method, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    explore(invocation, method, context);
  }

  private static void explore(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Optional<Interleavings> said = annotation(context);
    if (said.isEmpty()) {
      invocation.proceed();
      return;
    }
    invocation.skip();
    Exploration exploration =
        new Exploration(
            Plan.of(said.get()), () -> invoke(method, context.getRequiredTestInstance()));
    exploration.explore();
    context.publishReportEntry(REPORT_KEY, exploration.summary());
  }

  /** Of the method, else of its class or of the nearest class around that. */
  private static Optional<Interleavings> annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Interleavings.class)
        .or(() -> context.getParent().flatMap(InterleavingsExtension::annotation));
  }

  private static void invoke(ReflectiveInvocationContext<Method> method, Object instance) {
    List<Object> arguments = method.getArguments();
    Object[] own = arguments.toArray();
    Class<?>[] types = method.getExecutable().getParameterTypes();
    for (int i = 0; i < own.length; i++) {
      if (types[i] == BocRuntime.class && own[i] == null) {
        own[i] = Boc.runtime();
      }
    }
    ReflectionSupport.invokeMethod(method.getExecutable(), instance, own);
  }
}
