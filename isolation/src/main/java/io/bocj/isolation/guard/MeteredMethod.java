package io.bocj.isolation.guard;

import java.lang.reflect.Method;
import java.util.Map;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Copies a method with the charges of its instructions: before each jump backwards what lies
 * between, collected in a local variable; objects and arrays; and the calls that {@link Prices}
 * knows.
 */
final class MeteredMethod extends GuardedMethod {
  private final Hierarchy hierarchy;
  private final Map<String, Integer> sizes;
  private final MethodReferences references;

  MeteredMethod(
      MethodVisitor next,
      MethodShape shape,
      int frame,
      Hierarchy hierarchy,
      Map<String, Integer> sizes,
      MethodReferences references) {
    super(next, shape, frame);
    this.hierarchy = hierarchy;
    this.sizes = sizes;
    this.references = references;
  }

  // ---- instructions ---------------------------------------------------------------------------

  @Override
  public void visitInsn(int opcode) {
    instruction();
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      leave();
    }
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      // As the monitor does: fail if there is no object.
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/util/Objects",
          "requireNonNull",
          "(Ljava/lang/Object;)Ljava/lang/Object;",
          false);
      super.visitInsn(Opcodes.POP);
      return;
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    instruction();
    if (opcode == Opcodes.NEWARRAY) {
      chargeArray(elementSize(operand));
    }
    super.visitIntInsn(opcode, operand);
  }

  private static int elementSize(int type) {
    return switch (type) {
      case Opcodes.T_BOOLEAN, Opcodes.T_BYTE -> 1;
      case Opcodes.T_CHAR, Opcodes.T_SHORT -> 2;
      case Opcodes.T_INT, Opcodes.T_FLOAT -> 4;
      default -> 8;
    };
  }

  private void chargeArray(int element) {
    super.visitInsn(Opcodes.DUP);
    push(element);
    meter("array", "(II)V");
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    instruction();
    super.visitVarInsn(opcode, variable);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    instruction();
    super.visitIincInsn(variable, increment);
  }

  @Override
  public void visitLdcInsn(Object value) {
    instruction();
    super.visitLdcInsn(value);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    instruction();
    if (opcode == Opcodes.ANEWARRAY) {
      chargeArray(8);
    }
    super.visitTypeInsn(opcode, type);
    if (opcode == Opcodes.NEW) {
      // Behind it, as frames name the object by the label in front of it.
      push(Sizes.of(type, sizes));
      meter("alloc", "(I)V");
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    instruction();
    for (int i = 0; i < dimensions; i++) {
      super.visitVarInsn(Opcodes.ISTORE, spill + i);
    }
    spilled = Math.max(spilled, dimensions);
    // Of all arrays of the last dimension; the others are no more than those.
    super.visitInsn(Opcodes.ICONST_1);
    for (int i = dimensions - 1; i >= 0; i--) {
      super.visitVarInsn(Opcodes.ILOAD, spill + i);
      meter("times", "(II)I");
    }
    push(32);
    meter("array", "(II)V");
    for (int i = dimensions - 1; i >= 0; i--) {
      super.visitVarInsn(Opcodes.ILOAD, spill + i);
    }
    super.visitMultiANewArrayInsn(descriptor, dimensions);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    instruction();
    if (opcode == Opcodes.GETSTATIC
        && owner.equals("java/lang/System")
        && (name.equals("out") || name.equals("err"))) {
      priced(PricedHost.class, "printer", "()" + descriptor);
    } else {
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }
  }

  // ---- jumps ----------------------------------------------------------------------------------

  private void tick(Label target) {
    Integer start = positions.get(target);
    if (start != null) {
      tick(index - start);
    }
  }

  private void tick(int price) {
    super.visitVarInsn(Opcodes.ILOAD, count);
    push(Math.max(1, price));
    super.visitVarInsn(Opcodes.ILOAD, base);
    meter("tick", "(III)I");
    super.visitVarInsn(Opcodes.ISTORE, count);
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    instruction();
    Integer start = positions.get(target);
    if (opcode == Opcodes.GOTO && start != null && index - start <= Short.MAX_VALUE) {
      loop(target, index - start);
    } else {
      tick(target);
      super.visitJumpInsn(opcode, target);
    }
  }

  /**
   * Goes back on two ways, one that is taken almost always and does no call: the JIT then has an
   * inner loop without one, which it can optimize as if it were not metered. The target has a
   * frame, and what is behind has none, so that this branch needs none either.
   */
  private void loop(Label target, int price) {
    super.visitIincInsn(count, price);
    super.visitVarInsn(Opcodes.ILOAD, count);
    push(Meter.QUANTUM);
    super.visitJumpInsn(Opcodes.IF_ICMPLT, target);
    super.visitVarInsn(Opcodes.ILOAD, count);
    super.visitVarInsn(Opcodes.ILOAD, base);
    meter("settle", "(II)I");
    super.visitInsn(Opcodes.DUP);
    super.visitVarInsn(Opcodes.ISTORE, base);
    super.visitVarInsn(Opcodes.ISTORE, count);
    super.visitJumpInsn(Opcodes.GOTO, target);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    instruction();
    tickFarthest(otherwise, labels);
    super.visitTableSwitchInsn(min, max, otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    instruction();
    tickFarthest(otherwise, labels);
    super.visitLookupSwitchInsn(otherwise, keys, labels);
  }

  private void tickFarthest(Label otherwise, Label[] labels) {
    int start = positions.getOrDefault(otherwise, index);
    for (Label label : labels) {
      start = Math.min(start, positions.getOrDefault(label, index));
    }
    if (start < index) {
      tick(index - start);
    }
  }

  // ---- calls ----------------------------------------------------------------------------------

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    instruction();
    if (owner.startsWith("[")) {
      if (name.equals("clone")) {
        super.visitInsn(Opcodes.DUP);
        priced(PricedCollections.class, "copied", "(Ljava/lang/Object;)V");
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      return;
    }
    String home = hierarchy.home(owner, name, descriptor);
    if (home != null) {
      Method instead =
          opcode == Opcodes.INVOKESPECIAL ? null : Prices.instead(home, name, descriptor);
      if (instead != null) {
        priced(instead);
        return;
      }
      Method before = Prices.before(home, name, descriptor);
      if (before != null) {
        charge(before);
      }
      boolean isStatic = opcode == Opcodes.INVOKESTATIC;
      Method first = Prices.first(home, name, descriptor, isStatic);
      if (first != null) {
        chargeFirst(first, Type.getArgumentTypes(descriptor), isStatic);
      }
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  private void priced(Method method) {
    priced(method.getDeclaringClass(), method.getName(), Type.getMethodDescriptor(method));
  }

  private void priced(Class<?> owner, String name, String descriptor) {
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
  }

  private void charge(Method before) {
    Type[] arguments = Type.getArgumentTypes(before);
    if (arguments.length == 1 && arguments[0].getSize() == 1) {
      super.visitInsn(Opcodes.DUP);
    } else if (arguments.length == 2 && arguments[0].getSize() + arguments[1].getSize() == 2) {
      super.visitInsn(Opcodes.DUP2);
    } else {
      spill(arguments);
      unspill(arguments);
      priced(before);
      unspill(arguments);
      return;
    }
    priced(before);
  }

  private void chargeFirst(Method first, Type[] arguments, boolean isStatic) {
    spill(arguments);
    if (isStatic) {
      super.visitVarInsn(Opcodes.ALOAD, spill);
    } else {
      super.visitInsn(Opcodes.DUP);
    }
    priced(first);
    unspill(arguments);
  }

  private void spill(Type[] values) {
    int at = spill;
    for (Type value : values) {
      at += value.getSize();
    }
    spilled = Math.max(spilled, at - spill);
    for (int i = values.length - 1; i >= 0; i--) {
      at -= values[i].getSize();
      super.visitVarInsn(values[i].getOpcode(Opcodes.ISTORE), at);
    }
  }

  private void unspill(Type[] values) {
    int at = spill;
    for (Type value : values) {
      super.visitVarInsn(value.getOpcode(Opcodes.ILOAD), at);
      at += value.getSize();
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    instruction();
    Bootstraps known = Bootstraps.of(bootstrap);
    if (known == Bootstraps.CONCATENATION) {
      super.visitInvokeDynamicInsn(name, concatenation(descriptor), bootstrap, arguments);
    } else {
      Object[] priced = arguments.clone();
      for (int i = 0; i < priced.length; i++) {
        if (priced[i] instanceof Handle handle) {
          priced[i] = references.metered(handle, descriptor);
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, priced);
    }
  }

  /** Makes texts of all operands first, so that their lengths are known before they are copied. */
  private String concatenation(String descriptor) {
    Type[] operands = Type.getArgumentTypes(descriptor);
    Type[] texts = operands.clone();
    spill(operands);
    int at = spill;
    for (int i = 0; i < operands.length; i++) {
      super.visitVarInsn(operands[i].getOpcode(Opcodes.ILOAD), at);
      at += operands[i].getSize();
      if (operands[i].getSort() == Type.OBJECT || operands[i].getSort() == Type.ARRAY) {
        priced(PricedText.class, "text", "(Ljava/lang/Object;)Ljava/lang/String;");
        texts[i] = Type.getType(String.class);
      }
    }
    return Type.getMethodDescriptor(Type.getReturnType(descriptor), texts);
  }
}
