package io.bocj;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes a {@link StackOverflowError} strike before something is begun that must not be left half
 * done. Scheduling is such: a behavior that has entered one chain and not the next would keep its
 * cowns for ever. A body may recurse through {@code when} until its stack is used up, so scheduling
 * asks for more stack than it needs before it writes anything that others can see.
 *
 * <p>A method's locals are counted when it is entered. Where code is interpreted they are put on
 * the stack; compiled code touches the stack as far down as the interpreter would need, in case it
 * has to go on there. So asking takes but a call, of one or two nanoseconds: of a method that
 * declares as many locals. It is written in bytecode, as its thousands of locals would be a line of
 * source each:
 *
 * <pre>{@code
 * static void require(int times) {
 *   // 2,048 locals
 *   if (times != 0) {
 *     // so many nops that nobody has it compiled into himself: then his locals would count
 *     require(times);   // methods that call nothing touch no stack
 *   }
 * }
 * }</pre>
 */
final class StackReserve {
  private static final int LOCALS = 2048;
  private static final int NOPS = 400;

  private static final MethodHandle REQUIRE;

  static {
    try {
      MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(classFile(), true);
      REQUIRE =
          made.findStatic(
              made.lookupClass(), "require", MethodType.methodType(void.class, int.class));
    } catch (IOException | ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private StackReserve() {}

  /**
   * Fails if less than 16 KB of stack are left: some times what scheduling takes where it is
   * interpreted, and enough for its code to be linked.
   *
   * @throws StackOverflowError if so; nothing has been done then
   */
  static void require() {
    try {
      REQUIRE.invokeExact(0);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] classFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(bytes);
    file.writeInt(0xCAFEBABE);
    file.writeInt(61); // Java 17
    writeConstants(file);
    file.writeShort(0x0030); // final super
    file.writeShort(2); // this class
    file.writeShort(4); // its superclass
    file.writeShort(0); // no interfaces
    file.writeShort(0); // no fields
    file.writeShort(1);
    writeMethod(file);
    file.writeShort(0); // no attributes
    return bytes.toByteArray();
  }

  private static void writeConstants(DataOutputStream file) throws IOException {
    file.writeShort(11);
    writeText(file, StackReserve.class.getName().replace('.', '/') + "Method"); // 1
    writeReference(file, 7, 1); // 2: class
    writeText(file, "java/lang/Object"); // 3
    writeReference(file, 7, 3); // 4: class
    writeText(file, "require"); // 5
    writeText(file, "(I)V"); // 6
    writeReference(file, 12, 5, 6); // 7: name and type
    writeReference(file, 10, 2, 7); // 8: method
    writeText(file, "Code"); // 9
    writeText(file, "StackMapTable"); // 10
  }

  private static void writeText(DataOutputStream file, String text) throws IOException {
    file.writeByte(1);
    file.writeUTF(text);
  }

  private static void writeReference(DataOutputStream file, int tag, int... constants)
      throws IOException {
    file.writeByte(tag);
    for (int constant : constants) {
      file.writeShort(constant);
    }
  }

  private static void writeMethod(DataOutputStream file) throws IOException {
    int length = 1 + 3 + NOPS + 1 + 3 + 1;
    file.writeShort(0x0008); // static
    file.writeShort(5);
    file.writeShort(6);
    file.writeShort(1);
    file.writeShort(9);
    file.writeInt(2 + 2 + 4 + length + 2 + 2 + 11);
    file.writeShort(1); // stack
    file.writeShort(LOCALS);
    file.writeInt(length);
    file.writeByte(0x1A); // iload_0
    file.writeByte(0x99); // ifeq, to the return
    file.writeShort(length - 1 - 1);
    file.write(new byte[NOPS]);
    file.writeByte(0x1A); // iload_0
    file.writeByte(0xB8); // invokestatic
    file.writeShort(8);
    file.writeByte(0xB1); // return
    file.writeShort(0); // no exceptions
    file.writeShort(1);
    file.writeShort(10);
    file.writeInt(2 + 3);
    file.writeShort(1);
    file.writeByte(251); // at the return all is as it was at the start
    file.writeShort(length - 1);
  }
}
