package io.bocj.isolation.samples;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Uses what the JVM checks across class files: nests, sealing, records, enums, package access. */
public final class Language {
  private static int secret = 40;

  private Language() {}

  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  enum Unit {
    METER {
      @Override
      int factor() {
        return secret;
      }
    };

    abstract int factor();
  }

  private static final class Nested {
    private final int value = secret;

    private final class Inner {
      private int sum() {
        return value + PackagePrivate.two();
      }
    }
  }

  public static List<String> features() {
    List<String> results = new ArrayList<>();
    results.add("nest " + new Nested().new Inner().sum());
    results.add("enum " + Unit.valueOf("METER").factor());
    for (Shape shape : List.of(new Circle(1), new Square(2))) {
      results.add(describe(shape));
    }
    Supplier<String> anonymous =
        new Supplier<>() {
          @Override
          public String get() {
            return "anonymous " + secret;
          }
        };
    results.add(anonymous.get());
    results.add("proxy " + proxy().greet("x"));
    results.add("package " + Language.class.getPackage().getName());
    return results;
  }

  private static String describe(Shape shape) {
    return shape instanceof Circle circle ? "circle " + circle.radius() : shape.toString();
  }

  private static Greeter proxy() {
    return (Greeter)
        Proxy.newProxyInstance(
            Language.class.getClassLoader(),
            new Class<?>[] {Greeter.class},
            (self, method, arguments) -> method.getName() + arguments[0]);
  }
}
