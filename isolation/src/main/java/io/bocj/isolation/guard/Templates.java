package io.bocj.isolation.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** The classes of bocj that each class space of an untrusted plugin defines anew. */
public final class Templates {
  private static final String METER = Meter.class.getName();
  private static final List<String> NAMES = names();

  private static final ConcurrentHashMap<String, byte[]> KNOWN = new ConcurrentHashMap<>();

  private Templates() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(METER, OwnBehaviors.class.getName()));
    Priced.CLASSES.forEach(priced -> names.add(priced.getName()));
    return names;
  }

  /**
   * The name of the class that implements {@link Gauge}.
   *
   * @return with dots
   */
  public static String gauge() {
    return METER;
  }

  /**
   * The class file of such a class.
   *
   * @param className with dots
   * @return null if the class is none of these; not to be written to
   */
  public static byte @Nullable [] find(String className) {
    boolean known = NAMES.stream().anyMatch(template -> is(className, template));
    return known ? KNOWN.computeIfAbsent(className, Templates::read) : null;
  }

  private static boolean is(String className, String template) {
    return className.equals(template) || className.startsWith(template + "$");
  }

  private static byte[] read(String className) {
    String file = className.substring(className.lastIndexOf('.') + 1) + ".class";
    try (InputStream stream = Templates.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("bocj-isolation is damaged: no " + file);
      }
      return accessible(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plugin's code calls it from other packages; in bocj itself nobody does. */
  private static byte[] accessible(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(OpenedClassReader.ASM_API, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              @Nullable String signature,
              @Nullable String superName,
              String @Nullable [] interfaces) {
            super.visit(
                version, access | Opcodes.ACC_PUBLIC, name, signature, superName, interfaces);
          }
        },
        0);
    return writer.toByteArray();
  }
}
