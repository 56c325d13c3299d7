package io.bocj.isolation.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Fn0;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** Which methods count how deep the stack is: enough for every circle to have one that does. */
class StackUseTest {
  /** Of the longest chain that one class file has the constants for, about half. */
  private static final int LENGTH = 10_000;

  /** Calls down, and never up. */
  static class Straight {
    int top(int i) {
      return middle(i) + middle(i + 1);
    }

    int middle(int i) {
      return bottom(i) * Integer.parseInt("1");
    }

    int bottom(int i) {
      return Integer.parseInt("" + i);
    }
  }

  static class Circles {
    int self(int i) {
      return i == 0 ? 0 : self(i - 1);
    }

    int even(int i) {
      return i == 0 ? 1 : odd(i - 1);
    }

    int odd(int i) {
      return i == 0 ? 0 : even(i - 1);
    }

    int outside(int i) {
      return even(i);
    }
  }

  interface Visited {
    int accept(Visitor visitor);
  }

  static class Visitor {
    int visit(Visited visited) {
      return visited.accept(this);
    }
  }

  /** The circle is closed by an interface. */
  static class Leaf implements Visited {
    @Override
    public int accept(Visitor visitor) {
      return visitor.visit(this);
    }
  }

  /** An inherited method stands for that of an interface of the JDK's. */
  static class Inherited {
    public Object get() {
      return Integer.valueOf(hashCode());
    }
  }

  static class Supplies extends Inherited implements Supplier<Object> {}

  static class Calls implements Fn0<Object>, Comparable<Calls> {
    static final long serialVersionUID = 1L;
    static final Object INITIAL = List.of("x").toString();

    @Override
    public Object call() {
      Supplier<Object> lambda = () -> String.valueOf(this);
      Supplier<Object> reference = this::referred;
      return List.of(lambda, reference);
    }

    Object referred() {
      return String.valueOf(this);
    }

    @Override
    public String toString() {
      return String.valueOf(call());
    }

    @Override
    public int compareTo(Calls other) {
      return toString().compareTo(other.toString());
    }
  }

  static class Served {
    Served() {
      ServiceLoader.load(Served.class).forEach(String::valueOf);
    }
  }

  enum Own {
    A,
    B
  }

  private static StackUse use(Policy policy, Class<?>... types) throws IOException {
    Map<String, ClassSummary> classes = new HashMap<>();
    for (Class<?> type : types) {
      String file = type.getName().replace('.', '/') + ".class";
      try (InputStream stream = type.getClassLoader().getResourceAsStream(file)) {
        ClassSummary summary = ClassSummary.of(stream.readAllBytes());
        classes.put(summary.name(), summary);
      }
    }
    return StackUse.of(classes, new Callbacks(classes, policy));
  }

  private static int counted(StackUse use, Class<?> type, String member) {
    return use.counted(type.getName().replace('.', '/'), member);
  }

  private static void requireCounts(StackUse use, Class<?> type, String... members) {
    for (String member : members) {
      assertTrue(counted(use, type, member) > 0, member);
    }
  }

  @Test
  void whatIsOnNoCircleNeedNot() throws IOException {
    StackUse use = use(Policy.untrusted(), Straight.class);
    assertEquals(0, counted(use, Straight.class, "top(I)I"));
    assertEquals(0, counted(use, Straight.class, "middle(I)I"));
    assertEquals(0, counted(use, Straight.class, "bottom(I)I"));
  }

  @Test
  void whatIsOnACircleCounts() throws IOException {
    StackUse use = use(Policy.untrusted(), Circles.class);
    requireCounts(use, Circles.class, "self(I)I", "even(I)I", "odd(I)I");
    assertEquals(0, counted(use, Circles.class, "outside(I)I"));
  }

  @Test
  void circlesByInterfacesAreSeen() throws IOException {
    StackUse use = use(Policy.untrusted(), Visited.class, Visitor.class, Leaf.class);
    String visitor = "L" + Visitor.class.getName().replace('.', '/') + ";";
    requireCounts(use, Leaf.class, "accept(" + visitor + ")I");
  }

  @Test
  void whatOthersMayCallCounts() throws IOException {
    StackUse use = use(Policy.untrusted(), Calls.class, Inherited.class, Supplies.class, Own.class);
    requireCounts(
        use,
        Calls.class,
        "call()Ljava/lang/Object;",
        "toString()Ljava/lang/String;",
        "<clinit>()V");
    requireCounts(use, Calls.class, "compareTo(Ljava/lang/Object;)I");
    requireCounts(use, Calls.class, "lambda$call$0()Ljava/lang/Object;");
    requireCounts(use, Calls.class, "referred()Ljava/lang/Object;");
    requireCounts(use, Inherited.class, "get()Ljava/lang/Object;");
    requireCounts(use, Own.class, "values()[L" + Own.class.getName().replace('.', '/') + ";");
  }

  @Test
  void constructorsOfServicesCount() throws IOException {
    requireCounts(use(Policy.untrusted(), Served.class), Served.class, "<init>()V");
  }

  @Test
  void whoMayUseTheJdkByNameCountsEverywhere() throws IOException {
    requireCounts(
        use(Policy.untrusted().allowPackage("java.lang.reflect."), Straight.class),
        Straight.class,
        "top(I)I");
    requireCounts(
        use(Policy.untrusted().allowMember("java.lang.reflect.Method", "invoke"), Straight.class),
        Straight.class,
        "top(I)I");
    assertEquals(
        0,
        counted(
            use(Policy.untrusted().allowPackage("com.acme."), Straight.class),
            Straight.class,
            "top(I)I"));
  }

  /** However long a chain is, what does not count is never much. */
  @Test
  void longChainsCountNowAndThen() {
    ClassSummary summary = handMade(new String[0], LENGTH);
    Map<String, ClassSummary> classes = Map.of("p/H", summary);
    StackUse use = StackUse.of(classes, new Callbacks(classes, Policy.untrusted()));
    int uncounted = 0;
    int counting = 0;
    for (int i = 0; i < LENGTH; i++) {
      boolean counts = use.counted("p/H", "m" + i + "()V") > 0;
      counting += counts ? 1 : 0;
      uncounted = counts ? 0 : uncounted + summary.methods().get("m" + i + "()V").frame();
      assertTrue(uncounted <= 1024, "m" + i);
    }
    assertTrue(counting < LENGTH / 4, "not much is gained: " + counting);
  }

  @Test
  void classesAboveThatAreNotKnownMayCallAnything() {
    Map<String, ClassSummary> classes =
        Map.of("p/H", handMade(new String[] {"com/acme/OfTheApplication"}, 2));
    StackUse use = StackUse.of(classes, new Callbacks(classes, Policy.untrusted()));
    assertTrue(use.counted("p/H", "m0()V") > 0);
  }

  /** Each of its methods calls the next one. */
  private static ClassSummary handMade(String[] interfaces, int length) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "p/H", null, "java/lang/Object", interfaces);
    for (int i = 0; i < length; i++) {
      MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "m" + i, "()V", null, null);
      method.visitCode();
      method.visitVarInsn(Opcodes.ALOAD, 0);
      if (i + 1 < length) {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "p/H", "m" + (i + 1), "()V", false);
      } else {
        method.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "requireNonNull",
            "(Ljava/lang/Object;)Ljava/lang/Object;",
            false);
        method.visitInsn(Opcodes.POP);
      }
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(1, 1);
      method.visitEnd();
    }
    writer.visitEnd();
    return ClassSummary.of(writer.toByteArray());
  }
}
