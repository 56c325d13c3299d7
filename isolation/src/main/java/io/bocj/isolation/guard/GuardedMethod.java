package io.bocj.isolation.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies a method with what surrounds its instructions: its entry, its exits, its handlers and
 * frames.
 *
 * <ul>
 *   <li>At entry, the price of its instructions is charged, and, where {@link StackUse} says so,
 *       the depth of the stack.
 *   <li>At the entry of each handler, a guard passes on what ends the behavior. No handler's range
 *       covers a guard, its own included, so that it leaves the method at once.
 * </ul>
 *
 * <p>No branch is added, so the frames of the original hold, with up to three more local variables.
 */
abstract class GuardedMethod extends MethodVisitor {
  private static final String METER = Type.getInternalName(Meter.class);

  /** For what is put on the stack in addition. */
  private static final int MORE_STACK = 6;

  private final MethodShape shape;
  private final boolean trivial;

  /** What the method adds to the depth of the stack; 0 if it need not count. */
  private final int frame;

  /** Whether the depth of the stack is kept: to add to it, or to go back to it. */
  private final boolean keepsDepth;

  /** Where the depth of the stack is kept, if it is. */
  private final int depth;

  /** Where the prices of a loop's rounds are added up, if there is one. */
  protected final int count;

  /** Where the count was when it was charged last. */
  protected final int base;

  /** The first free one; arguments that are looked at stay there for a moment. */
  protected final int spill;

  protected int spilled;

  protected final IdentityHashMap<Label, Integer> positions = new IdentityHashMap<>();

  /** By instruction index of the handler. */
  private final TreeMap<Integer, Guard> guards = new TreeMap<>();

  private final List<Guard> pending = new ArrayList<>();
  protected int index;

  /** A handler's guard, and where the handler goes on. */
  private static final class Guard {
    private final Label start;
    private final Label end = new Label();

    Guard(Label start) {
      this.start = start;
    }
  }

  private record Entry(Label start, Label end, Label handler, @Nullable String type) {}

  private final List<Entry> entries = new ArrayList<>();

  GuardedMethod(MethodVisitor next, MethodShape shape, int frame) {
    super(OpenedClassReader.ASM_API, next);
    this.shape = shape;
    this.trivial = shape.trivial();
    this.frame = frame;
    this.keepsDepth = frame > 0 || !shape.tries().isEmpty();
    depth = shape.maxLocals();
    count = depth + (keepsDepth ? 1 : 0);
    base = count + 1;
    spill = count + (shape.loops() ? 2 : 0);
  }

  // ---- entry and exit -------------------------------------------------------------------------

  @Override
  public void visitCode() {
    super.visitCode();
    if (!trivial) {
      push(Math.max(1, shape.instructions()));
      enter();
    }
    if (!trivial && shape.loops()) {
      push(Meter.START);
      super.visitInsn(Opcodes.DUP);
      super.visitVarInsn(Opcodes.ISTORE, count);
      super.visitVarInsn(Opcodes.ISTORE, base);
    }
  }

  private void enter() {
    if (frame > 0) {
      push(frame);
      meter("enter", "(II)I");
    } else if (keepsDepth) {
      meter("pass", "(I)I");
    } else {
      meter("charge", "(I)V");
    }
    if (keepsDepth) {
      super.visitVarInsn(Opcodes.ISTORE, depth);
    }
  }

  protected final void leave() {
    if (trivial) {
      return;
    }
    if (shape.loops()) {
      super.visitVarInsn(Opcodes.ILOAD, count);
      super.visitVarInsn(Opcodes.ILOAD, base);
      super.visitInsn(Opcodes.ISUB);
      meter("charge", "(I)V");
    }
    if (frame > 0) {
      super.visitVarInsn(Opcodes.ILOAD, depth);
      push(frame);
      meter("leave", "(II)V");
    }
  }

  protected final void meter(String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, name, descriptor, false);
  }

  protected final void push(int value) {
    if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
      super.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      super.visitLdcInsn(value);
    }
  }

  // ---- handlers -------------------------------------------------------------------------------

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    MethodShape.Try entry = shape.tries().get(entries.size());
    entries.add(new Entry(start, end, handler, type));
    guards.computeIfAbsent(entry.handler(), at -> new Guard(handler));
    if (entries.size() == shape.tries().size()) {
      visitTryCatchBlocks();
    }
  }

  /** Each entry without the guards that lie in it. */
  private void visitTryCatchBlocks() {
    for (int i = 0; i < entries.size(); i++) {
      MethodShape.Try range = shape.tries().get(i);
      Entry entry = entries.get(i);
      Label from = entry.start();
      int at = range.start();
      for (Map.Entry<Integer, Guard> guard :
          guards.subMap(range.start(), true, range.end(), false).entrySet()) {
        if (at < guard.getKey()) {
          super.visitTryCatchBlock(from, guard.getValue().start, entry.handler(), entry.type());
        }
        from = guard.getValue().end;
        at = guard.getKey();
      }
      super.visitTryCatchBlock(from, entry.end(), entry.handler(), entry.type());
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitTryCatchAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public void visitLabel(Label label) {
    positions.put(label, index);
    super.visitLabel(label);
    Guard guard = guards.get(index);
    if (guard != null && !pending.contains(guard)) {
      pending.add(guard);
    }
  }

  /** Before an instruction is copied. Frames and labels that are its own have been by now. */
  protected final void instruction() {
    if (!pending.isEmpty()) {
      super.visitInsn(Opcodes.DUP);
      super.visitVarInsn(Opcodes.ILOAD, depth);
      push(shape.instructions());
      meter("caught", "(Ljava/lang/Throwable;II)V");
      super.visitLabel(pending.get(0).end);
      pending.clear();
    }
    index++;
  }

  // ---- frames ---------------------------------------------------------------------------------

  @Override
  public void visitFrame(
      int type, int locals, Object @Nullable [] local, int stack, Object @Nullable [] onStack) {
    if (trivial || local == null) {
      super.visitFrame(type, locals, local, stack, onStack);
      return;
    }
    List<Object> extended = new ArrayList<>(Arrays.asList(local).subList(0, locals));
    int slots = 0;
    for (Object known : extended) {
      slots += known == Opcodes.LONG || known == Opcodes.DOUBLE ? 2 : 1;
    }
    for (; slots < depth; slots++) {
      extended.add(Opcodes.TOP);
    }
    for (int slot = depth; slot < spill; slot++) {
      extended.add(Opcodes.INTEGER);
    }
    super.visitFrame(type, extended.size(), extended.toArray(), stack, onStack);
  }

  @Override
  public void visitMaxs(int stack, int locals) {
    super.visitMaxs(stack + MORE_STACK, Math.max(locals, spill) + spilled);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    // Not copied.
  }
}
