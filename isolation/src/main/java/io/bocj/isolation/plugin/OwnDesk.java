package io.bocj.isolation.plugin;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Fn2;
import io.bocj.Fn3;
import io.bocj.Request;
import io.bocj.isolation.guard.Desk;
import io.bocj.isolation.guard.Gauge;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What one behavior of a plugin may ask its host for. */
final class OwnDesk implements Desk {
  private final LoadedPlugin plugin;
  private final Space space;
  private final Gauge gauge;
  private final PrintStream printer;

  OwnDesk(LoadedPlugin plugin, Space space, Gauge gauge, Printer printer) {
    this.plugin = plugin;
    this.space = space;
    this.gauge = gauge;
    this.printer = new PrintStream(printer, true, StandardCharsets.UTF_8);
  }

  @Override
  public PrintStream printer() {
    return printer;
  }

  @Override
  public @Nullable InputStream resource(Class<?> type, String name) {
    if (type.getClassLoader() != space.loader()) {
      return null;
    }
    String folder = type.getPackageName().replace('.', '/');
    boolean relative = !name.startsWith("/");
    String path = relative ? (folder.isEmpty() ? name : folder + "/" + name) : name.substring(1);
    return space.loader().getResourceAsStream(path);
  }

  @Override
  public Object schedule(Object body, Object... requests) {
    Shape shape = Shape.of(body);
    boolean own = shape != null && body.getClass().getClassLoader() == space.loader();
    if (shape == null || !own || !Lambdas.isLambda(body)) {
      throw new IllegalArgumentException(
          "a plugin schedules lambdas of its own: pass a lambda expression or method reference");
    }
    for (Object request : requests) {
      requireOwnedByBocj(request);
    }
    LambdaForm form = Lambdas.form(body);
    Object[] captured = Lambdas.captured(body);
    Data out = new Data(plugin.code()::isContract);
    for (int i = 0; i < captured.length; i++) {
      captured[i] = out.copy(captured[i], "captured value " + i);
    }
    return schedule(
        plugin.id(),
        plugin.remember(form),
        shape.name(),
        captured,
        gauge.splitFuel(),
        gauge.splitHeap(),
        requests);
  }

  private static void requireOwnedByBocj(Object request) {
    if (!(request instanceof Request<?>)
        || request.getClass().getClassLoader() != Cown.class.getClassLoader()) {
      throw new IllegalArgumentException(
          "a plugin schedules over cowns that it was handed: pass a cown, or cown.read()");
    }
  }

  private Object schedule(
      long id, int form, String shape, Object[] captured, long fuel, long heap, Object[] requests) {
    BocRuntime runtime = plugin.runtime();
    Request<?>[] r = new Request<?>[requests.length];
    System.arraycopy(requests, 0, r, 0, r.length);
    return switch (r.length) {
      case 0 ->
          runtime
              .when()
              .call((Fn0<Object>) () -> Plugins.runOwn(id, form, shape, captured, fuel, heap));
      case 1 ->
          runtime
              .when(r[0])
              .call(
                  (Fn1<Object, Object>)
                      a -> Plugins.runOwn(id, form, shape, captured, fuel, heap, a));
      case 2 ->
          runtime
              .when(r[0], r[1])
              .call(
                  (Fn2<Object, Object, Object>)
                      (a, b) -> Plugins.runOwn(id, form, shape, captured, fuel, heap, a, b));
      default ->
          runtime
              .when(r[0], r[1], r[2])
              .call(
                  (Fn3<Object, Object, Object, Object>)
                      (a, b, c) -> Plugins.runOwn(id, form, shape, captured, fuel, heap, a, b, c));
    };
  }
}
