package io.bocj.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/** Finds synchronized methods and blocks; ArchUnit's own model does not show the blocks. */
final class UseMonitors extends ArchCondition<JavaClass> {
  UseMonitors() {
    super("use monitors");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (String method : methodsWithMonitors(type)) {
      events.add(satisfied(type, type.getName() + "." + method + " is synchronized"));
    }
  }

  private static List<String> methodsWithMonitors(JavaClass type) {
    List<String> found = new ArrayList<>();
    try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      new ClassReader(bytes).accept(new Visitor(found), ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static final class Visitor extends ClassVisitor {
    private final List<String> found;

    Visitor(List<String> found) {
      super(OpenedClassReader.ASM_API);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
        found.add(name);
      }
      return new MethodVisitor(OpenedClassReader.ASM_API) {
        @Override
        public void visitInsn(int opcode) {
          if (opcode == Opcodes.MONITORENTER) {
            found.add(name);
          }
        }
      };
    }
  }
}
