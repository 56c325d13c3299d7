package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Fn0;
import io.bocj.TransferException;
import io.bocj.isolation.samples.Broken;
import io.bocj.isolation.samples.EnglishGreeter;
import io.bocj.isolation.samples.Greeter;
import io.bocj.isolation.samples.shared.SharedCounter;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkFailureTest {
  private final InterpreterGroup group =
      Space.open(
          "broken",
          LinkFailureTest.class.getClassLoader(),
          SharedCounter.class.getPackageName() + ".");
  private final Interpreter interpreter = group.create(0);

  @AfterEach
  void close() {
    interpreter.close();
    group.close();
  }

  private String failure(LambdaForm form, Object... captured) {
    return assertThrows(TransferException.class, () -> interpreter.link(form, captured))
        .getMessage();
  }

  private static void assertContains(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }

  private static LambdaForm form(Fn0<?> lambda) {
    return Lambdas.form(lambda);
  }

  private static LambdaForm renamed(LambdaForm form, String capturingClass, String implName) {
    return new LambdaForm(
        capturingClass,
        form.functionalInterface(),
        form.methodName(),
        form.methodDescriptor(),
        form.implKind(),
        capturingClass,
        implName,
        form.implDescriptor(),
        form.instantiatedDescriptor(),
        form.markers(),
        form.captures());
  }

  @Test
  void namesAClassThatIsMissingAndSaysWhatToDo() {
    LambdaForm missing = renamed(form(() -> 1), "com.acme.Orders", "lambda$place$0");
    assertContains(
        failure(missing),
        "lambda in com.acme.Orders (lambda$place$0)",
        "interpreter broken-worker-0",
        "share its package");
  }

  @Test
  void namesAMethodThatIsMissing() {
    LambdaForm form = form(() -> 1);
    assertContains(failure(renamed(form, form.capturingClass(), "lambda$gone$7")), "lambda$gone$7");
  }

  @Test
  void namesAMethodThatIsMissingFromASharedClass() {
    LambdaForm form = Lambdas.form(SharedCounter.length());
    String message = failure(renamed(form, SharedCounter.class.getName(), "lambda$gone$7"));
    assertContains(message, "lambda$gone$7", "the same in both class spaces");
  }

  @Test
  void namesASharedClassWithoutLambdas() {
    LambdaForm form = renamed(form(() -> 1), Interpreter.class.getName(), "lambda$gone$7");
    assertContains(failure(form), Interpreter.class.getName(), "no serializable lambdas");
  }

  @Test
  void namesWhatAStaticInitializerThrew() throws Exception {
    Fn0<Integer> one = Broken.one();
    assertEquals(1, one.call());
    assertContains(failure(Lambdas.form(one)), "Broken", "static initializer", "no settings file");
  }

  @Test
  void refusesACapturedValueOfAnotherClassSpace() {
    Greeter greeter = new EnglishGreeter();
    Fn0<String> greeting = () -> greeter.greet("x");
    assertContains(
        failure(Lambdas.form(greeting), greeter), "another class space", "EnglishGreeter");
  }

  @Test
  void letsErrorsOfTheBodyThroughUntouched() throws Exception {
    Fn0<Integer> failing =
        () -> {
          throw new StackOverflowError("mine");
        };
    Throwable thrown = assertThrows(StackOverflowError.class, Space.in(interpreter, failing)::call);
    assertEquals("mine", thrown.getMessage());
  }
}
