package io.bocj.isolation.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.isolation.samples.Counter;
import io.bocj.isolation.samples.LambdaKind;
import io.bocj.isolation.samples.LambdaKinds;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.Lambdas;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Interpreters and applications go when they are closed. */
class LoaderCollectionTest {
  private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
  private final Set<Reference<ClassLoader>> pending = new HashSet<>();

  /** The interpreters stay referenced: a closed one must not hold its loader. */
  private final List<Interpreter> closed = new ArrayList<>();

  private void watch(ClassLoader loader) {
    pending.add(new PhantomReference<>(loader, gone));
  }

  private void awaitAllGone() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              System.gc();
              for (Reference<?> r = gone.poll(); r != null; r = gone.poll()) {
                pending.remove(r);
              }
              return pending.isEmpty();
            });
  }

  private void runOnce(ClassLoader application, List<? extends Fn1<String, Object>> bodies)
      throws Exception {
    Fn0<Integer> count = () -> Counter.next();
    try (InterpreterGroup group = Space.open("test", application)) {
      for (int worker = 0; worker < 2; worker++) {
        Interpreter interpreter = group.create(worker);
        watch(interpreter.classLoader());
        assertEquals(1, Space.in(interpreter, count).call());
        for (Fn1<String, Object> body : bodies) {
          Fn1<String, Object> made = Space.in(interpreter, body);
          made.call("bocj");
          assertEquals(Lambdas.form(made).captures(), Lambdas.captured(made).length);
        }
        interpreter.close();
        closed.add(interpreter);
      }
    }
  }

  @Test
  void twoHundredRuntimesLeaveNoLoaderBehind() throws Exception {
    ClassLoader application = LoaderCollectionTest.class.getClassLoader();
    List<Fn1<String, Object>> bodies = LambdaKinds.all().stream().map(LambdaKind::body).toList();
    runOnce(application, bodies);
    for (int i = 1; i < 200; i++) {
      runOnce(application, bodies.subList(0, 5));
    }
    awaitAllGone();
    assertEquals(400, closed.size());
  }

  @Test
  void applicationsAreNotHeldByTheirClassFiles() throws Exception {
    for (int i = 0; i < 5; i++) {
      URL classes = LoaderCollectionTest.class.getProtectionDomain().getCodeSource().getLocation();
      URLClassLoader application =
          new URLClassLoader(new URL[] {classes}, LoaderCollectionTest.class.getClassLoader());
      watch(application);
      runOnce(application, List.of());
      application.close();
    }
    awaitAllGone();
  }
}
