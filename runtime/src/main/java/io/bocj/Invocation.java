package io.bocj;

import org.jspecify.annotations.Nullable;

/** How a body of each shape is called with what its behavior hands it. */
@SuppressWarnings("unchecked") // the requests made the arguments, and their types those of the body
enum Invocation {
  RUN_0 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body0) body).run();
      return null;
    }
  },
  CALL_0 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn0<Object>) body).call();
    }
  },
  RUN_1 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body1<Object>) body).run(behavior.argument(0));
      return null;
    }
  },
  CALL_1 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn1<Object, Object>) body).call(behavior.argument(0));
    }
  },
  RUN_2 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body2<Object, Object>) body).run(behavior.argument(0), behavior.argument(1));
      return null;
    }
  },
  CALL_2 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn2<Object, Object, Object>) body).call(behavior.argument(0), behavior.argument(1));
    }
  },
  RUN_3 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body3<Object, Object, Object>) body)
          .run(behavior.argument(0), behavior.argument(1), behavior.argument(2));
      return null;
    }
  },
  CALL_3 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn3<Object, Object, Object, Object>) body)
          .call(behavior.argument(0), behavior.argument(1), behavior.argument(2));
    }
  },
  RUN_4 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body4<Object, Object, Object, Object>) body)
          .run(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3));
      return null;
    }
  },
  CALL_4 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn4<Object, Object, Object, Object, Object>) body)
          .call(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3));
    }
  },
  RUN_5 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body5<Object, Object, Object, Object, Object>) body)
          .run(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3),
              behavior.argument(4));
      return null;
    }
  },
  CALL_5 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn5<Object, Object, Object, Object, Object, Object>) body)
          .call(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3),
              behavior.argument(4));
    }
  },
  RUN_6 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      ((Body6<Object, Object, Object, Object, Object, Object>) body)
          .run(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3),
              behavior.argument(4),
              behavior.argument(5));
      return null;
    }
  },
  CALL_6 {
    @Override
    @Nullable Object invoke(Object body, Behavior behavior) throws Exception {
      return ((Fn6<Object, Object, Object, Object, Object, Object, Object>) body)
          .call(
              behavior.argument(0),
              behavior.argument(1),
              behavior.argument(2),
              behavior.argument(3),
              behavior.argument(4),
              behavior.argument(5));
    }
  };

  /** By ordinal. */
  static final Invocation[] ALL = values();

  /** Calls the body; null for bodies that return nothing. */
  abstract @Nullable Object invoke(Object body, Behavior behavior) throws Exception;
}
