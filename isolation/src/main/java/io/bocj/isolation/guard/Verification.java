package io.bocj.isolation.guard;

import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Checks that this JVM verifies class files: all that is said of a plugin's code rests on it. */
public final class Verification {
  private static final String NAME = "bocj$Unsound";
  private static final boolean VERIFIES = refuses(unsound());

  private Verification() {}

  /**
   * Fails if the JVM does not verify.
   *
   * @throws IllegalStateException if it was told not to
   */
  public static void require() {
    if (!VERIFIES) {
      throw new IllegalStateException(
          "this JVM does not verify class files, so that no untrusted plugin can be loaded: start it"
              + " without -Xverify:none, -noverify and -XX:-BytecodeVerificationRemote");
    }
  }

  /** Its only method returns a number where it says that it returns an object. */
  private static byte[] unsound() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "make", "()Ljava/lang/Object;", null, null);
    method.visitCode();
    method.visitInsn(Opcodes.ICONST_1);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(1, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static boolean refuses(byte[] classFile) {
    try {
      Class.forName(NAME, true, new OneClass(classFile));
      return false;
    } catch (VerifyError e) {
      return true;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As far from the JVM's own loaders as a plugin's. */
  private static final class OneClass extends ClassLoader {
    private final byte[] classFile;

    OneClass(byte[] classFile) {
      super(null);
      this.classFile = classFile;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
