package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Class files that no compiler makes. */
class HandMadePluginsTest {
  private static final String CALL = "(Ljava/lang/Object;)Ljava/lang/Object;";

  @TempDir static Path folder;
  private static BocRuntime runtime;

  @BeforeAll
  static void start() {
    runtime = BocRuntime.builder().workers(1).start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  /** A body of this name, whose method consists of these instructions. Of an old version. */
  private static byte[] body(String name, int version, Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", new String[] {"io/bocj/Fn1"});
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", CALL, null, null);
    code.accept(call);
    call.visitMaxs(0, 0);
    call.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void returnNull(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
  }

  private static Consumer<MethodVisitor> constant(Object value) {
    return code -> {
      code.visitLdcInsn(value);
      code.visitInsn(Opcodes.ARETURN);
    };
  }

  private static final Handle EXIT =
      new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

  private static final Handle OWN_BOOTSTRAP =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "p/H",
          "bootstrap",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)"
              + "Ljava/lang/Object;",
          false);

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("a constant MethodHandle", "p/H", body("p/H", Opcodes.V11, constant(EXIT))),
        arguments(
            "a constant MethodType",
            "p/H",
            body("p/H", Opcodes.V11, constant(Type.getMethodType("()V")))),
        arguments(
            "a dynamic constant",
            "p/H",
            body(
                "p/H",
                Opcodes.V11,
                constant(new ConstantDynamic("x", "Ljava/lang/Object;", OWN_BOOTSTRAP)))),
        arguments(
            "the bootstrap method",
            "p/H",
            body(
                "p/H",
                Opcodes.V11,
                code -> {
                  code.visitInvokeDynamicInsn("x", "()Ljava/lang/Object;", OWN_BOOTSTRAP);
                  code.visitInsn(Opcodes.ARETURN);
                })),
        arguments(
            "the instruction jsr",
            "p/H",
            body(
                "p/H",
                Opcodes.V1_4,
                code -> {
                  Label subroutine = new Label();
                  code.visitJumpInsn(Opcodes.JSR, subroutine);
                  returnNull(code);
                  code.visitLabel(subroutine);
                  code.visitVarInsn(Opcodes.ASTORE, 2);
                  code.visitVarInsn(Opcodes.RET, 2);
                })),
        arguments(
            "class file that cannot be read",
            "p/H",
            body("p/H", 200, HandMadePluginsTest::returnNull)),
        arguments("class file that cannot be read", "p/H", new byte[] {1, 2, 3}),
        arguments(
            "the class file of p/Other",
            "p/H",
            body("p/Other", Opcodes.V11, HandMadePluginsTest::returnNull)),
        arguments(
            "package of the JDK's",
            "java/lang/H",
            body("java/lang/H", Opcodes.V11, HandMadePluginsTest::returnNull)),
        arguments(
            "package of the JDK's",
            "io/bocj/isolation/guard/Meter",
            body("io/bocj/isolation/guard/Meter", Opcodes.V11, HandMadePluginsTest::returnNull)),
        arguments(
            "java.lang.System.exit",
            "p/H",
            body(
                "p/H",
                Opcodes.V11,
                code -> {
                  code.visitInsn(Opcodes.ICONST_1);
                  code.visitMethodInsn(
                      Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
                  returnNull(code);
                })),
        arguments(
            "finalize",
            "p/H",
            body(
                "p/H",
                Opcodes.V11,
                code -> {
                  code.visitVarInsn(Opcodes.ALOAD, 0);
                  code.visitMethodInsn(
                      Opcodes.INVOKESPECIAL, "java/lang/Object", "finalize", "()V", false);
                  returnNull(code);
                })));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void isRefused(String found, String name, byte[] classFile) throws IOException {
    Path code = write(name, classFile);
    PolicyViolationException refused =
        assertThrows(
            PolicyViolationException.class,
            () -> Plugin.load(runtime, Policy.untrusted(), code).close());
    assertTrue(refused.getMessage().contains(found), refused::getMessage);
  }

  /** The handler's range covers the handler: what it throws it catches. */
  private static void loopInAHandler(MethodVisitor code) {
    Label handler = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(handler, end, handler, null);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.POP);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARRAYLENGTH);
    code.visitInsn(Opcodes.POP);
    code.visitLabel(end);
    returnNull(code);
  }

  /** No jump backwards, only exceptions that lead to an earlier handler. */
  private static void loopByExceptions(MethodVisitor code) {
    Label start = new Label();
    Label handler = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, handler, "java/lang/Throwable");
    code.visitJumpInsn(Opcodes.GOTO, start);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.POP);
    code.visitLabel(start);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(end);
    returnNull(code);
  }

  private static void loopInASwitch(MethodVisitor code) {
    Label start = new Label();
    code.visitLabel(start);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitTableSwitchInsn(0, 0, start, start);
  }

  /** Jumps forwards, then backwards, and never has a condition. */
  private static void loopByGoto(MethodVisitor code) {
    Label first = new Label();
    Label second = new Label();
    code.visitLabel(first);
    code.visitJumpInsn(Opcodes.GOTO, second);
    code.visitLabel(second);
    code.visitJumpInsn(Opcodes.GOTO, first);
  }

  static Stream<Arguments> stopped() {
    return Stream.of(
        arguments("handler", body("p/H", Opcodes.V1_5, HandMadePluginsTest::loopInAHandler)),
        arguments("exceptions", body("p/H", Opcodes.V1_5, HandMadePluginsTest::loopByExceptions)),
        arguments("switch", body("p/H", Opcodes.V1_5, HandMadePluginsTest::loopInASwitch)),
        arguments("goto", body("p/H", Opcodes.V1_5, HandMadePluginsTest::loopByGoto)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stopped")
  void isStopped(String how, byte[] classFile) throws IOException {
    BudgetExceededException exceeded =
        assertInstanceOf(BudgetExceededException.class, failureOf(classFile));
    assertEquals("fuel", exceeded.budget());
  }

  @Test
  void isVerifiedByTheJvm() throws IOException {
    byte[] forged =
        body(
            "p/H",
            Opcodes.V1_5,
            code -> {
              code.visitIntInsn(Opcodes.BIPUSH, 42);
              code.visitInsn(Opcodes.ARETURN);
            });
    assertInstanceOf(VerifyError.class, failureOf(forged));
  }

  @Test
  void reachesNoPrivatesOfTheJdk() throws IOException {
    byte[] forged =
        body(
            "p/H",
            Opcodes.V1_5,
            code -> {
              code.visitLdcInsn("x");
              code.visitFieldInsn(Opcodes.GETFIELD, "java/lang/String", "value", "[B");
              code.visitInsn(Opcodes.ARETURN);
            });
    assertInstanceOf(IllegalAccessError.class, failureOf(forged));
  }

  private static Throwable failureOf(byte[] classFile) throws IOException {
    Policy policy = Policy.untrusted().fuel(1_000_000).deadline(Duration.ofMinutes(1));
    try (Plugin plugin = Plugin.load(runtime, policy, write("p/H", classFile))) {
      Cown<Object> cown = runtime.cown((Object) "old");
      Fn1<Acquired<Object>, Object> body = plugin.behavior(Fn1.class, "p.H");
      Cown<Object> result = runtime.when(cown).call(body);
      Throwable failure = assertThrows(BehaviorException.class, result::join).getCause();
      assertEquals("old", cown.join());
      return failure;
    }
  }

  private static Path write(String name, byte[] classFile) throws IOException {
    Path code = Files.createTempDirectory(folder, "plugin");
    Path file = code.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, classFile);
    return code;
  }
}
