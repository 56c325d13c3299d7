package io.bocj.isolation.guard;

import java.util.Map;
import java.util.Objects;
import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies a class with its charges built in. The copy has nothing in it but what was looked at:
 * attributes that nobody knows are left out, and the constant pool is made anew.
 */
final class Metering extends ClassVisitor {
  /** Of a text in a class file; any character takes three bytes at most. */
  private static final int LONGEST = 20_000;

  private final ClassSummary summary;
  private final Map<String, String> stubs;
  private final Hierarchy hierarchy;
  private final StackUse stack;
  private final Map<String, Integer> sizes;
  private final MethodReferences references;

  private Metering(
      ClassVisitor next,
      ClassSummary summary,
      Map<String, String> stubs,
      Hierarchy hierarchy,
      StackUse stack,
      Map<String, Integer> sizes) {
    super(OpenedClassReader.ASM_API, next);
    this.summary = summary;
    this.stack = stack;
    this.stubs = stubs;
    this.hierarchy = hierarchy;
    this.sizes = sizes;
    this.references = new MethodReferences(summary.name(), summary.isInterface(), hierarchy);
  }

  /**
   * Makes the copy.
   *
   * @param classFile the class file of the summary
   * @param stubs what methods throw instead of doing anything, by name with descriptor
   * @param hierarchy of the plugin
   * @param stack which methods of the plugin count how deep the stack is
   * @param sizes of the plugin's objects, in bytes, by internal name of their class
   */
  static byte[] copy(
      byte[] classFile,
      ClassSummary summary,
      Map<String, String> stubs,
      Hierarchy hierarchy,
      StackUse stack,
      Map<String, Integer> sizes) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new Metering(writer, summary, stubs, hierarchy, stack, sizes),
            ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    // Not copied.
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    // No two threads run in one class space, so nothing is kept out by not taking a monitor.
    int flags = access & ~Opcodes.ACC_SYNCHRONIZED;
    String refusal = stubs.get(name + descriptor);
    if (refusal != null) {
      int withCode = flags & ~(Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT);
      stub(super.visitMethod(withCode, name, descriptor, signature, exceptions), refusal);
      return null;
    }
    MethodVisitor next = super.visitMethod(flags, name, descriptor, signature, exceptions);
    boolean hasCode = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    return hasCode ? metered(next, name + descriptor) : next;
  }

  private MethodVisitor metered(MethodVisitor next, String member) {
    MethodShape shape =
        Objects.requireNonNull(summary.methods().get(member), "the summary is another class's");
    int frame = stack.counted(summary.name(), member);
    return new MeteredMethod(next, shape, frame, hierarchy, sizes, references);
  }

  @Override
  public void visitEnd() {
    references.write(cv, sizes);
    super.visitEnd();
  }

  private static void stub(MethodVisitor method, String refusal) {
    method.visitCode();
    method.visitLdcInsn(refusal.substring(0, Math.min(LONGEST, refusal.length())));
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(PricedHost.class),
        "refused",
        "(Ljava/lang/String;)Ljava/lang/SecurityException;",
        false);
    method.visitInsn(Opcodes.ATHROW);
    method.visitMaxs(1, 256);
    method.visitEnd();
  }
}
