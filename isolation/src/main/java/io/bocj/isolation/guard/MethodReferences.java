package io.bocj.isolation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The references of one class to methods that have a price. The JDK calls what a reference leads
 * to, with nothing before it, so each leads to a method of the class's own instead, which does what
 * a lambda expression would do, and is metered like one.
 */
final class MethodReferences {
  private static final String PREFIX = "bocj$reference$";

  private final String owner;
  private final boolean isInterface;
  private final Hierarchy hierarchy;
  private final List<Bridge> bridges = new ArrayList<>();

  private record Bridge(String name, String descriptor, Handle target) {}

  MethodReferences(String owner, boolean isInterface, Hierarchy hierarchy) {
    this.owner = owner;
    this.isInterface = isInterface;
    this.hierarchy = hierarchy;
  }

  /**
   * What is referred to instead.
   *
   * @param handle of a method, constructor, or field
   * @param captured the call site's descriptor: its arguments are what is captured
   * @return the handle itself if it has no price
   */
  Handle metered(Handle handle, String captured) {
    if (handle.getTag() <= Opcodes.H_PUTSTATIC || !hasPrice(handle)) {
      return handle;
    }
    String name = PREFIX + bridges.size();
    Bridge bridge = new Bridge(name, descriptor(handle, Type.getArgumentTypes(captured)), handle);
    bridges.add(bridge);
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, bridge.descriptor(), isInterface);
  }

  private boolean hasPrice(Handle handle) {
    String home = hierarchy.home(handle.getOwner(), handle.getName(), handle.getDesc());
    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
    return home != null && Prices.has(home, handle.getName(), handle.getDesc(), isStatic);
  }

  /** With the receiver as an argument: of the type that is captured, if one is. */
  private static String descriptor(Handle handle, Type[] captured) {
    Type own = Type.getObjectType(handle.getOwner());
    Type[] arguments = Type.getArgumentTypes(handle.getDesc());
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return Type.getMethodDescriptor(own, arguments);
    }
    Type result = Type.getReturnType(handle.getDesc());
    if (handle.getTag() == Opcodes.H_INVOKESTATIC) {
      return Type.getMethodDescriptor(result, arguments);
    }
    Type[] all = new Type[arguments.length + 1];
    all[0] = captured.length > 0 ? captured[0] : own;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Type.getMethodDescriptor(result, all);
  }

  /** Adds the methods to the copy. */
  void write(ClassVisitor to, Map<String, Integer> sizes) {
    for (Bridge bridge : bridges) {
      MethodVisitor method =
          to.visitMethod(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              bridge.name(),
              bridge.descriptor(),
              null,
              null);
      Type[] arguments = Type.getArgumentTypes(bridge.descriptor());
      // A receiver is counted, which a static method has not.
      int slots = (Type.getArgumentsAndReturnSizes(bridge.descriptor()) >> 2) - 1;
      MethodShape shape =
          new MethodShape(slots, slots + 2, arguments.length + 2, true, false, List.of());
      write(
          new MeteredMethod(method, shape, shape.frame(), hierarchy, sizes, this),
          bridge,
          arguments,
          slots);
    }
  }

  private static void write(MethodVisitor method, Bridge bridge, Type[] arguments, int slots) {
    Handle target = bridge.target();
    method.visitCode();
    if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      method.visitTypeInsn(Opcodes.NEW, target.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    int at = 0;
    for (Type argument : arguments) {
      method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), at);
      at += argument.getSize();
    }
    method.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    method.visitInsn(Type.getReturnType(bridge.descriptor()).getOpcode(Opcodes.IRETURN));
    method.visitMaxs(slots + 2, slots);
    method.visitEnd();
  }

  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
  }
}
