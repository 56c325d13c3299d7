package io.bocj.isolation.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Class files that no compiler makes, and that what is looked at must not be misled by. */
class OddClassFilesTest {
  private static final int MANY = 20_000;

  private final Map<String, byte[]> classFiles = new HashMap<>();

  private static ClassWriter writer(int access, String name, String above, String... interfaces) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC | access, name, null, above, interfaces);
    return writer;
  }

  private static MethodVisitor method(ClassWriter writer, int access, String name, String type) {
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | access, name, type, null, null);
    method.visitCode();
    return method;
  }

  private static void end(MethodVisitor method, int locals) {
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, locals);
    method.visitEnd();
  }

  private void add(String name, ClassWriter writer) {
    writer.visitEnd();
    classFiles.put(name.replace('/', '.'), writer.toByteArray());
  }

  private Map<String, byte[]> guarded() {
    return GuardedCode.of("test", Policy.untrusted(), Contract.none(), classFiles).classFiles();
  }

  private String refusal() {
    return assertThrows(PolicyViolationException.class, this::guarded).getMessage();
  }

  private StackUse use() {
    Map<String, ClassSummary> classes = new HashMap<>();
    for (byte[] bytes : classFiles.values()) {
      ClassSummary summary = ClassSummary.of(bytes);
      classes.put(summary.name(), summary);
    }
    return StackUse.of(classes, new Callbacks(classes, Policy.untrusted()));
  }

  /** It would pass for the declaration of a method that is inherited, and denied. */
  @Test
  void aFieldIsNotNamedLikeAMethod() {
    ClassWriter list = writer(0, "p/L", "java/util/ArrayList");
    list.visitField(0, "parallelStream()", "Ljava/util/stream/Stream;", null, null).visitEnd();
    MethodVisitor go = method(list, 0, "go", "()V");
    go.visitVarInsn(Opcodes.ALOAD, 0);
    go.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "p/L", "parallelStream", "()Ljava/util/stream/Stream;", false);
    go.visitInsn(Opcodes.POP);
    end(go, 1);
    add("p/L", list);
    assertTrue(refusal().contains("the name parallelStream()"), this::refusal);
  }

  /** It is never loaded, so it must not say what the JDK's class of that name has, either. */
  @Test
  void aClassOfTheJdksNameGrantsNothing() {
    ClassWriter system = writer(0, "java/lang/System", "java/lang/Object");
    end(method(system, Opcodes.ACC_STATIC, "exit", "(I)V"), 1);
    add("java/lang/System", system);
    ClassWriter user = writer(0, "p/U", "java/lang/Object");
    MethodVisitor go = method(user, Opcodes.ACC_STATIC, "go", "()V");
    go.visitInsn(Opcodes.ICONST_0);
    go.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    end(go, 0);
    add("p/U", user);
    GuardedCode.Result result =
        GuardedCode.of("test", Policy.untrusted().refuseWhenReached(), Contract.none(), classFiles);
    assertEquals(Set.of("p.U"), result.classFiles().keySet());
    assertTrue(result.violations().toString().contains("java.lang.System.exit"));
  }

  private static final String STREAM = "()Ljava/util/stream/Stream;";

  private void addCaller(String owner) {
    ClassWriter user = writer(0, "p/U", "java/lang/Object");
    MethodVisitor go = method(user, Opcodes.ACC_STATIC, "go", "(L" + owner + ";)V");
    go.visitVarInsn(Opcodes.ALOAD, 0);
    go.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, "parallelStream", STREAM, true);
    go.visitInsn(Opcodes.POP);
    end(go, 1);
    add("p/U", user);
  }

  /** The JVM passes it over when it looks for what is inherited. */
  @Test
  void aPrivateMethodOfAnInterfaceHidesNothing() {
    ClassWriter two = writer(interfaceAccess(), "p/I2", "java/lang/Object", "java/util/List");
    MethodVisitor hidden =
        two.visitMethod(Opcodes.ACC_PRIVATE, "parallelStream", STREAM, null, null);
    hidden.visitInsn(Opcodes.ACONST_NULL);
    hidden.visitInsn(Opcodes.ARETURN);
    hidden.visitMaxs(1, 1);
    hidden.visitEnd();
    add("p/I2", two);
    add("p/I3", writer(interfaceAccess(), "p/I3", "java/lang/Object", "p/I2"));
    addCaller("p/I3");
    assertTrue(refusal().contains("java.util.Collection.parallelStream"), this::refusal);
  }

  /** Abstract here, and there with code: the JVM takes that. */
  @Test
  void anAbstractMethodDoesNotHideTheJdks() {
    ClassWriter has = writer(interfaceAccess(), "p/Has", "java/lang/Object");
    has.visitMethod(
        Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "parallelStream", STREAM, null, null);
    add("p/Has", has);
    add("p/L", writer(0, "p/L", "java/util/ArrayList", "p/Has"));
    addCaller("p/Has");
    assertTrue(refusal().contains("java.util.Collection.parallelStream"), this::refusal);
  }

  /** What the JVM selects is the plugin's: it is more specific. */
  @Test
  void aDefaultMethodOfThePluginGoesBeforeOneOfTheJdk() {
    ClassWriter seq =
        writer(interfaceAccess(), "p/Seq", "java/lang/Object", "java/util/Collection");
    MethodVisitor own = method(seq, 0, "parallelStream", STREAM);
    own.visitInsn(Opcodes.ACONST_NULL);
    own.visitInsn(Opcodes.ARETURN);
    own.visitMaxs(1, 1);
    own.visitEnd();
    add("p/Seq", seq);
    add("p/L", writer(0, "p/L", "java/util/AbstractCollection", "p/Seq"));
    addCaller("p/Seq");
    assertEquals(3, guarded().size());
  }

  /** A plugin of 400 KB must not keep its host busy for minutes. */
  @Test
  void manyInterfacesOfManyMethodsAreRefusedOrDoneSoon() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1100; i++) {
      ClassWriter many = writer(interfaceAccess(), "p/I" + i, "java/lang/Object");
      for (int k = 0; k < 20; k++) {
        many.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "m" + k, "()V", null, null);
      }
      add("p/I" + i, many);
      names.add("p/I" + i);
    }
    add(
        "p/Some",
        writer(0, "p/Some", "java/lang/Object", names.subList(0, 900).toArray(new String[0])));
    assertEquals(1101, guarded().size());
    add("p/All", writer(0, "p/All", "java/lang/Object", names.toArray(new String[0])));
    assertTrue(refusal().contains("more than 1024 types above it"), this::refusal);
  }

  @Test
  void monitorsAreNotHadByAnInterface() {
    ClassWriter has = writer(interfaceAccess(), "p/Has", "java/lang/Object");
    has.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "notifyAll", "()V", null, null);
    add("p/Has", has);
    add("p/L", writer(0, "p/L", "java/lang/Object", "p/Has"));
    assertTrue(refusal().contains("java.lang.Object.notifyAll"), this::refusal);
  }

  /**
   * What {@code super.multiply} is refused for: by its handle it would be called without its price.
   */
  @Test
  void whatIsAboveIsNotHadByAHandle() {
    String product = "(Ljava/math/BigInteger;)Ljava/math/BigInteger;";
    ClassWriter big = writer(0, "p/Big", "java/math/BigInteger");
    MethodVisitor go = method(big, 0, "go", "()V");
    go.visitVarInsn(Opcodes.ALOAD, 0);
    go.visitInvokeDynamicInsn(
        "apply",
        "(Lp/Big;)Ljava/util/function/UnaryOperator;",
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
                + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
                + "Ljava/lang/invoke/CallSite;",
            false),
        Type.getMethodType("(Ljava/lang/Object;)Ljava/lang/Object;"),
        new Handle(Opcodes.H_INVOKESPECIAL, "java/math/BigInteger", "multiply", product, false),
        Type.getMethodType(product));
    go.visitInsn(Opcodes.POP);
    end(go, 1);
    add("p/Big", big);
    assertTrue(refusal().contains("super.multiply"), this::refusal);
  }

  /** Name and descriptor together are the same text, so one would be charged as the other. */
  @Test
  void twoMethodsAreNotTakenForOne() {
    ClassWriter two = writer(0, "p/T", "java/lang/Object");
    MethodVisitor recurs = method(two, Opcodes.ACC_STATIC, "f(Lx", "(Ly;)V");
    recurs.visitVarInsn(Opcodes.ALOAD, 0);
    recurs.visitMethodInsn(Opcodes.INVOKESTATIC, "p/T", "f(Lx", "(Ly;)V", false);
    end(recurs, 1);
    end(method(two, Opcodes.ACC_STATIC, "f", "(Lx(Ly;)V"), 1);
    add("p/T", two);
    assertTrue(refusal().contains("the name f(Lx"), this::refusal);
  }

  /** The JVM makes a class of both interfaces, in which one's method stands for the other's. */
  @Test
  void methodsThatALambdaJoinsToTheJdksCount() {
    ClassWriter function = writer(interfaceAccess(), "p/F", "java/lang/Object");
    function.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "foo", "()V", null, null);
    add("p/F", function);
    ClassWriter marker = writer(interfaceAccess(), "p/M", "java/lang/Object");
    MethodVisitor get = method(marker, 0, "get", "()Ljava/lang/Object;");
    get.visitVarInsn(Opcodes.ALOAD, 0);
    get.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        "java/util/function/Supplier",
        "get",
        "()Ljava/lang/Object;",
        true);
    get.visitInsn(Opcodes.ARETURN);
    get.visitMaxs(1, 1);
    get.visitEnd();
    add("p/M", marker);
    assertEquals(0, use().counted("p/M", "get()Ljava/lang/Object;"));
    addLambda();
    assertTrue(use().counted("p/M", "get()Ljava/lang/Object;") > 0);
  }

  private static int interfaceAccess() {
    return Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
  }

  private void addLambda() {
    ClassWriter lambda = writer(0, "p/L", "java/lang/Object");
    end(method(lambda, Opcodes.ACC_STATIC, "body", "()V"), 0);
    MethodVisitor go = method(lambda, Opcodes.ACC_STATIC, "go", "()V");
    go.visitInvokeDynamicInsn(
        "foo",
        "()Lp/F;",
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "altMetafactory",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false),
        Type.getMethodType("()V"),
        new Handle(Opcodes.H_INVOKESTATIC, "p/L", "body", "()V", false),
        Type.getMethodType("()V"),
        2,
        2,
        Type.getObjectType("p/M"),
        Type.getObjectType("java/util/function/Supplier"));
    go.visitInsn(Opcodes.POP);
    end(go, 0);
    add("p/L", lambda);
  }

  /** Its field may be the first use of a class, whose initializer calls the next such method. */
  @Test
  void largeFramesCountWithoutCalls() {
    MethodShape small = new MethodShape(4, 4, 2, false, false, List.of());
    MethodShape large = new MethodShape(60_000, 4, 2, false, false, List.of());
    assertTrue(small.trivial());
    assertFalse(large.trivial());
  }

  /** One class's initializer may use the next class, and the JVM's frames are between. */
  @Test
  void initializersCountWhatTheJvmNeeds() {
    ClassWriter one = writer(0, "p/I", "java/lang/Object");
    end(method(one, Opcodes.ACC_STATIC, "<clinit>", "()V"), 0);
    add("p/I", one);
    assertTrue(use().counted("p/I", "<clinit>()V") > 2048);
  }

  @Test
  void whatIsAboveItselfIsRefused() {
    add("p/A", writer(0, "p/A", "p/B"));
    add("p/B", writer(0, "p/B", "p/A"));
    ClassWriter below = writer(0, "p/C", "p/A");
    MethodVisitor go = method(below, Opcodes.ACC_STATIC, "go", "()V");
    go.visitMethodInsn(Opcodes.INVOKESTATIC, "p/C", "nowhere", "()V", false);
    end(go, 0);
    add("p/C", below);
    assertTrue(refusal().contains("p.C: a class above itself"), this::refusal);
  }

  @Test
  void whatIsBelowThousandsIsRefused() {
    for (int i = 0; i < MANY; i++) {
      add("p/C" + i, writer(0, "p/C" + i, i == 0 ? "java/lang/Object" : "p/C" + (i - 1)));
    }
    assertTrue(refusal().contains("with more than 256 above it"));
  }

  /** There are as many ways up as there are in a hundred coins' fall. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void interfacesOnManyWaysAreLookedAtOnce() {
    add("p/I0", writer(interfaceAccess(), "p/I0", "java/lang/Object"));
    add("p/J0", writer(interfaceAccess(), "p/J0", "java/lang/Object"));
    for (int i = 1; i <= 100; i++) {
      String[] above = {"p/I" + (i - 1), "p/J" + (i - 1)};
      add("p/I" + i, writer(interfaceAccess(), "p/I" + i, "java/lang/Object", above));
      add("p/J" + i, writer(interfaceAccess(), "p/J" + i, "java/lang/Object", above));
    }
    ClassWriter user = writer(0, "p/U", "java/lang/Object", "p/I100");
    MethodVisitor go = method(user, Opcodes.ACC_STATIC, "go", "()V");
    go.visitMethodInsn(Opcodes.INVOKESTATIC, "p/U", "nowhere", "()V", false);
    end(go, 0);
    add("p/U", user);
    assertEquals(203, guarded().size());
  }

  /** By each call all are meant: four hundred million, if each were looked at for each. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void manyMethodsOfOneNameAreLookedAtOnce() {
    for (int i = 0; i < MANY; i++) {
      ClassWriter one = writer(0, "p/C" + i, "java/lang/Object");
      MethodVisitor go = method(one, Opcodes.ACC_STATIC, "go", "()V");
      go.visitMethodInsn(Opcodes.INVOKESTATIC, "p/C" + i, "go", "()V", false);
      end(go, 0);
      add("p/C" + i, one);
    }
    StackUse use = use();
    assertTrue(use.counted("p/C0", "go()V") > 0);
    assertTrue(use.counted("p/C" + (MANY - 1), "go()V") > 0);
  }
}
