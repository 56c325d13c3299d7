package io.bocj.isolation.loader;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * A class's lookup with full rights. {@link java.lang.invoke.LambdaMetafactory} takes no other, and
 * no private lookup across loaders or modules is one; so a class that declares serializable lambdas
 * gets a method that gives its own away.
 */
public final class OwnLookup {
  /**
   * Private, for two reasons: interfaces may have it, and a class's serial version is computed from
   * the methods that are not.
   */
  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private static final String NAME = "bocj$lookup";
  private static final MethodType TYPE = MethodType.methodType(Lookup.class);

  /** Compilers add a method of this name to classes that declare serializable lambdas. */
  private static final byte[] MARK = "$deserializeLambda$".getBytes(StandardCharsets.US_ASCII);

  private OwnLookup() {}

  /**
   * Adds the method to a class that declares serializable lambdas.
   *
   * @param classFile the class file; not written to
   * @return the same bytes if there is nothing to add, or they are no class file that can be read
   */
  public static byte[] injectedInto(byte[] classFile) {
    if (!marked(classFile)) {
      return classFile;
    }
    try {
      ClassReader reader = new ClassReader(classFile);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new Injection(writer), 0);
      return writer.toByteArray();
    } catch (IllegalArgumentException e) {
      return classFile;
    }
  }

  private static boolean marked(byte[] classFile) {
    for (int from = 0; from <= classFile.length - MARK.length; from++) {
      if (classFile[from] == MARK[0] && matches(classFile, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] classFile, int from) {
    return Arrays.equals(classFile, from, from + MARK.length, MARK, 0, MARK.length);
  }

  /**
   * The lookup of a class that an interpreter defined.
   *
   * @return null if the method could not be added
   */
  static @Nullable Lookup of(Class<?> type) throws IllegalAccessException {
    // As a named module bocj reads no loader's unnamed module of itself.
    OwnLookup.class.getModule().addReads(type.getModule());
    try {
      MethodHandle lookup =
          MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, NAME, TYPE);
      return (Lookup) lookup.invokeExact();
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new LinkageError(type + " does not give its lookup", e);
    }
  }

  /** Copies all there is, and adds {@code return MethodHandles.lookup();}. */
  private static final class Injection extends ClassVisitor {
    Injection(ClassVisitor next) {
      super(OpenedClassReader.ASM_API, next);
    }

    @Override
    public void visitEnd() {
      MethodVisitor method =
          super.visitMethod(ACCESS, NAME, TYPE.toMethodDescriptorString(), null, null);
      method.visitCode();
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/invoke/MethodHandles",
          "lookup",
          TYPE.toMethodDescriptorString(),
          false);
      method.visitInsn(Opcodes.ARETURN);
      method.visitMaxs(1, 0);
      method.visitEnd();
      super.visitEnd();
    }
  }
}
