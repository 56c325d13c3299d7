package io.bocj.isolation.plugin;

import io.bocj.Body0;
import io.bocj.Body1;
import io.bocj.Body2;
import io.bocj.Body3;
import io.bocj.Body4;
import io.bocj.Body5;
import io.bocj.Body6;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Fn2;
import io.bocj.Fn3;
import io.bocj.Fn4;
import io.bocj.Fn5;
import io.bocj.Fn6;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The types of bodies: how one is called, and how one is made that calls a plugin. */
@SuppressWarnings("unchecked") // the arguments are those of the behavior
enum Shape {
  BODY_0(Body0.class),
  BODY_1(Body1.class),
  BODY_2(Body2.class),
  BODY_3(Body3.class),
  BODY_4(Body4.class),
  BODY_5(Body5.class),
  BODY_6(Body6.class),
  FN_0(Fn0.class),
  FN_1(Fn1.class),
  FN_2(Fn2.class),
  FN_3(Fn3.class),
  FN_4(Fn4.class),
  FN_5(Fn5.class),
  FN_6(Fn6.class);

  private final Class<?> type;

  Shape(Class<?> type) {
    this.type = type;
  }

  Class<?> type() {
    return type;
  }

  static @Nullable Shape of(Class<?> type) {
    for (Shape shape : values()) {
      if (shape.type == type) {
        return shape;
      }
    }
    return null;
  }

  /** The one that an object implements. */
  static @Nullable Shape of(Object body) {
    for (Shape shape : values()) {
      if (shape.type.isInstance(body)) {
        return shape;
      }
    }
    return null;
  }

  @Nullable Object call(Object body, Object[] a) throws Exception {
    switch (this) {
      case BODY_0 -> ((Body0) body).run();
      case BODY_1 -> ((Body1<Object>) body).run(a[0]);
      case BODY_2 -> ((Body2<Object, Object>) body).run(a[0], a[1]);
      case BODY_3 -> ((Body3<Object, Object, Object>) body).run(a[0], a[1], a[2]);
      case BODY_4 -> ((Body4<Object, Object, Object, Object>) body).run(a[0], a[1], a[2], a[3]);
      case BODY_5 ->
          ((Body5<Object, Object, Object, Object, Object>) body).run(a[0], a[1], a[2], a[3], a[4]);
      case BODY_6 ->
          ((Body6<Object, Object, Object, Object, Object, Object>) body)
              .run(a[0], a[1], a[2], a[3], a[4], a[5]);
      default -> {
        return value(body, a);
      }
    }
    return null;
  }

  private @Nullable Object value(Object body, Object[] a) throws Exception {
    return switch (this) {
      case FN_0 -> ((Fn0<Object>) body).call();
      case FN_1 -> ((Fn1<Object, Object>) body).call(a[0]);
      case FN_2 -> ((Fn2<Object, Object, Object>) body).call(a[0], a[1]);
      case FN_3 -> ((Fn3<Object, Object, Object, Object>) body).call(a[0], a[1], a[2]);
      case FN_4 ->
          ((Fn4<Object, Object, Object, Object, Object>) body).call(a[0], a[1], a[2], a[3]);
      case FN_5 ->
          ((Fn5<Object, Object, Object, Object, Object, Object>) body)
              .call(a[0], a[1], a[2], a[3], a[4]);
      default ->
          ((Fn6<Object, Object, Object, Object, Object, Object, Object>) body)
              .call(a[0], a[1], a[2], a[3], a[4], a[5]);
    };
  }

  /**
   * A lambda of this type. It captures what crosses as a reference, so that no worker decodes
   * anything to run it.
   */
  Serializable body(long plugin, String className) {
    return switch (this) {
      case BODY_0 -> (Body0) () -> Plugins.run(plugin, className, "BODY_0");
      case BODY_1 -> (Body1<Object>) a -> Plugins.run(plugin, className, "BODY_1", a);
      case BODY_2 ->
          (Body2<Object, Object>) (a, b) -> Plugins.run(plugin, className, "BODY_2", a, b);
      case BODY_3 ->
          (Body3<Object, Object, Object>)
              (a, b, c) -> Plugins.run(plugin, className, "BODY_3", a, b, c);
      case BODY_4 ->
          (Body4<Object, Object, Object, Object>)
              (a, b, c, d) -> Plugins.run(plugin, className, "BODY_4", a, b, c, d);
      case BODY_5 ->
          (Body5<Object, Object, Object, Object, Object>)
              (a, b, c, d, e) -> Plugins.run(plugin, className, "BODY_5", a, b, c, d, e);
      case BODY_6 ->
          (Body6<Object, Object, Object, Object, Object, Object>)
              (a, b, c, d, e, f) -> Plugins.run(plugin, className, "BODY_6", a, b, c, d, e, f);
      case FN_0 -> (Fn0<Object>) () -> Plugins.run(plugin, className, "FN_0");
      case FN_1 -> (Fn1<Object, Object>) a -> Plugins.run(plugin, className, "FN_1", a);
      case FN_2 ->
          (Fn2<Object, Object, Object>) (a, b) -> Plugins.run(plugin, className, "FN_2", a, b);
      case FN_3 ->
          (Fn3<Object, Object, Object, Object>)
              (a, b, c) -> Plugins.run(plugin, className, "FN_3", a, b, c);
      case FN_4 ->
          (Fn4<Object, Object, Object, Object, Object>)
              (a, b, c, d) -> Plugins.run(plugin, className, "FN_4", a, b, c, d);
      case FN_5 ->
          (Fn5<Object, Object, Object, Object, Object, Object>)
              (a, b, c, d, e) -> Plugins.run(plugin, className, "FN_5", a, b, c, d, e);
      case FN_6 ->
          (Fn6<Object, Object, Object, Object, Object, Object, Object>)
              (a, b, c, d, e, f) -> Plugins.run(plugin, className, "FN_6", a, b, c, d, e, f);
    };
  }
}
