package io.bocj.isolation.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** What a class file declares and refers to. */
final class ClassSummary extends ClassVisitor {
  private static final String RESERVED = "bocj$";

  private String name = "";
  private @Nullable String superName;
  private String[] interfaces = {};
  private int version;
  private int fieldCount;
  private boolean isInterface;
  private final Set<String> members = new HashSet<>();
  private final Set<String> virtuals = new HashSet<>();
  private final Set<String> implemented = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, MethodShape> methods = new LinkedHashMap<>();
  private final Set<Set<String>> lambdaTypes = new HashSet<>();

  private ClassSummary() {
    super(OpenedClassReader.ASM_API);
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException of any kind, if it is malformed
   */
  static ClassSummary of(byte[] classFile) {
    ClassSummary summary = new ClassSummary();
    new ClassReader(classFile).accept(summary, 0);
    return summary;
  }

  String name() {
    return name;
  }

  @Nullable String superName() {
    return superName;
  }

  String[] interfaces() {
    return interfaces;
  }

  boolean isInterface() {
    return isInterface;
  }

  int version() {
    return version;
  }

  int fieldCount() {
    return fieldCount;
  }

  List<Reference> references() {
    return references;
  }

  /** By name and descriptor. */
  Map<String, MethodShape> methods() {
    return methods;
  }

  /** The types of each lambda that is of more than one: the JVM makes a class that joins these. */
  Set<Set<String>> lambdaTypes() {
    return lambdaTypes;
  }

  boolean declares(String member, String descriptor) {
    return members.contains(member + descriptor);
  }

  /** Methods that are had, or overridden, below: by name and descriptor. */
  Set<String> virtuals() {
    return virtuals;
  }

  /** Those of the virtuals that have code. */
  Set<String> implemented() {
    return implemented;
  }

  /** Whether who is below this has a member from here: of interfaces only virtual methods. */
  boolean hands(String member, String descriptor) {
    return isInterface
        ? virtuals.contains(member + descriptor)
        : members.contains(member + descriptor);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    this.name = name;
    this.version = version & 0xFFFF;
    this.superName = superName;
    this.isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    this.interfaces = interfaces == null ? new String[0] : interfaces;
    if (superName != null) {
      add(Reference.Kind.SUPERTYPE, superName, "", "", "", 0);
    }
    for (String type : this.interfaces) {
      add(Reference.Kind.SUPERTYPE, type, "", "", "", 0);
    }
  }

  private void add(
      Reference.Kind kind, String owner, String member, String descriptor, String in, int line) {
    references.add(new Reference(kind, owner, member, descriptor, in, line));
  }

  private void forbid(String what, String remedy, String in, int line) {
    add(Reference.Kind.FORBIDDEN, what, remedy, "", in, line);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    // Dropped by the copy.
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String member,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    members.add(member + descriptor);
    if ((access & Opcodes.ACC_STATIC) == 0) {
      fieldCount++;
    }
    requireUsable(member);
    return null;
  }

  private void requireUsable(String member) {
    if (member.indexOf('(') >= 0) {
      // Members are told apart by name and descriptor in one text: it would pass for another one.
      forbid("the name " + member, "names with parentheses cannot be granted", "", 0);
    }
    if (member.startsWith(RESERVED)) {
      forbid("the name " + member, "names that begin with bocj$ are reserved", "", 0);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String member,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    members.add(member + descriptor);
    String in = member + descriptor;
    requireUsable(member);
    if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0 && !member.startsWith("<")) {
      virtuals.add(in);
      if ((access & Opcodes.ACC_ABSTRACT) == 0) {
        implemented.add(in);
      }
    }
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      forbid("a native method", "native code cannot be granted", in, 0);
    }
    if (member.equals("finalize") && descriptor.equals("()V")) {
      forbid("a finalizer", "it would run on another thread; it cannot be granted", in, 0);
    }
    return new Body(in);
  }

  /** Reads one method. */
  private final class Body extends MethodVisitor {
    private final String in;
    private final IdentityHashMap<Label, Integer> positions = new IdentityHashMap<>();
    private final List<Label[]> tries = new ArrayList<>();
    private int instructions;
    private int line;
    private boolean calls;
    private boolean loops;
    private int maxLocals;
    private int maxStack;

    Body(String in) {
      super(OpenedClassReader.ASM_API);
      this.in = in;
      // The JVM calls it from wherever a class is first used, so its depth counts in any case.
      calls = in.startsWith("<clinit>");
    }

    private void type(String internalName) {
      Type type = Type.getObjectType(internalName);
      type(type);
    }

    private void type(Type type) {
      Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
      if (element.getSort() == Type.OBJECT) {
        add(Reference.Kind.TYPE, element.getInternalName(), "", "", in, line);
      }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitLabel(Label label) {
      positions.put(label, instructions);
    }

    @Override
    public void visitTryCatchBlock(
        Label start, Label end, Label handler, @Nullable String caughtType) {
      tries.add(new Label[] {start, end, handler});
      if (caughtType != null) {
        type(caughtType);
      }
    }

    @Override
    public void visitInsn(int opcode) {
      instructions++;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      instructions++;
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
      instructions++;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      instructions++;
      if (opcode == Opcodes.RET) {
        forbid("the instruction ret", "compile it for Java 6 or newer", in, line);
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      instructions++;
      type(type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      instructions++;
      type(Type.getType(descriptor));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String member, String descriptor) {
      instructions++;
      add(Reference.Kind.FIELD, owner, member, descriptor, in, line);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String member, String descriptor, boolean isInterface) {
      instructions++;
      calls |= !Harmless.calls(owner, member, descriptor);
      if (opcode == Opcodes.INVOKESPECIAL) {
        above(owner, member, descriptor);
      } else {
        add(Reference.Kind.METHOD, owner, member, descriptor, in, line);
      }
    }

    private void above(String owner, String member, String descriptor) {
      add(Reference.Kind.SUPER_METHOD, owner, member, descriptor, in, line);
      if (!member.equals("<init>")) {
        // Calls above the class's own override: what is called there must be what is checked.
        add(Reference.Kind.TYPE, element(owner), "", "", in, line);
      }
    }

    private String element(String owner) {
      return owner.startsWith("[") ? "java/lang/Object" : owner;
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      jump(target);
      instructions++;
      if (opcode == Opcodes.JSR) {
        forbid("the instruction jsr", "compile it for Java 6 or newer", in, line);
      }
    }

    private void jump(Label target) {
      loops |= positions.containsKey(target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      visitSwitch(otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      visitSwitch(otherwise, labels);
    }

    private void visitSwitch(Label otherwise, Label[] labels) {
      jump(otherwise);
      for (Label label : labels) {
        jump(label);
      }
      instructions++;
    }

    @Override
    public void visitLdcInsn(Object value) {
      instructions++;
      constant(value);
    }

    private void constant(Object value) {
      if (value instanceof Type type) {
        if (type.getSort() == Type.METHOD) {
          forbid("a constant MethodType", "method handles cannot be granted", in, line);
        } else {
          type(type);
        }
      } else if (value instanceof Handle) {
        forbid("a constant MethodHandle", "method handles cannot be granted", in, line);
      } else if (value instanceof ConstantDynamic) {
        forbid("a dynamic constant", "its bootstrap cannot be granted", in, line);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String member, String descriptor, Handle bootstrap, Object... arguments) {
      instructions++;
      calls = true;
      Bootstraps known = Bootstraps.of(bootstrap);
      if (known == null) {
        forbid(
            "the bootstrap method " + bootstrap.getOwner() + "." + bootstrap.getName(),
            "only those of lambdas, string concatenation, records and switches are granted",
            in,
            line);
        return;
      }
      type(Type.getReturnType(descriptor));
      for (Object argument : arguments) {
        argument(known, argument);
      }
      if (known == Bootstraps.LAMBDA) {
        lambda(Type.getReturnType(descriptor), arguments);
      }
    }

    private void lambda(Type type, Object... arguments) {
      Set<String> types = new HashSet<>();
      types.add(type.getInternalName());
      for (Object argument : arguments) {
        if (argument instanceof Type marker && marker.getSort() == Type.OBJECT) {
          types.add(marker.getInternalName());
        }
      }
      if (types.size() > 1) {
        lambdaTypes.add(types);
      }
    }

    private void argument(Bootstraps known, Object argument) {
      if (argument instanceof Handle handle && known.takesHandles()) {
        boolean field = handle.getTag() <= Opcodes.H_PUTSTATIC;
        add(
            field ? Reference.Kind.FIELD : Reference.Kind.HANDLE,
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            in,
            line);
        if (handle.getTag() == Opcodes.H_INVOKESPECIAL) {
          above(handle.getOwner(), handle.getName(), handle.getDesc());
        }
      } else if (argument instanceof Type type && type.getSort() == Type.METHOD) {
        if (!known.takesHandles()) {
          constant(argument);
        }
      } else {
        constant(argument);
      }
    }

    @Override
    public void visitMaxs(int stack, int locals) {
      maxStack = stack;
      maxLocals = locals;
    }

    @Override
    public void visitEnd() {
      List<MethodShape.Try> table = new ArrayList<>();
      for (Label[] entry : tries) {
        table.add(new MethodShape.Try(at(entry[0]), at(entry[1]), at(entry[2])));
      }
      methods.put(in, new MethodShape(maxLocals, maxStack, instructions, calls, loops, table));
    }

    private int at(Label label) {
      return positions.getOrDefault(label, instructions);
    }
  }
}
