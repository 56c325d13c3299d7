package io.bocj;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CodeTest {
  /** Defined as a hidden class it looks like a lambda, and cannot be taken apart. */
  static final class LikeALambda implements Body0 {
    private static final long serialVersionUID = 1L;

    LikeALambda() {}

    @Override
    public void run() {
      throw new IllegalStateException("the body's own");
    }

    @SuppressWarnings({"serial", "unused"})
    private Object writeReplace() {
      throw new UnsupportedOperationException("not to be taken apart");
    }
  }

  @Test
  void aBodyThatCannotBeTakenApartFailsWithItsOwnException() throws Exception {
    Body0 body = likeALambda();
    try (BocRuntime runtime = BocRuntime.builder().isolation(Isolation.NONE).workers(1).start()) {
      Cown<Void> result = runtime.when().run(body);
      BehaviorException failure = assertThrows(BehaviorException.class, result::join);
      assertSame(IllegalStateException.class, failure.getCause().getClass());
      assertSame("the body's own", failure.getCause().getMessage());
    }
  }

  private static Body0 likeALambda() throws IOException, ReflectiveOperationException {
    String file = LikeALambda.class.getName().replace('.', '/') + ".class";
    try (InputStream bytes = CodeTest.class.getClassLoader().getResourceAsStream(file)) {
      Class<?> hidden =
          MethodHandles.lookup().defineHiddenClass(bytes.readAllBytes(), true).lookupClass();
      return (Body0) hidden.getDeclaredConstructor().newInstance();
    }
  }
}
