package io.bocj.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.TransferException;
import java.io.ObjectInputFilter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {
  /** Of no package that all interpreters have in common. */
  private static final List<Class<?>> CLASSES =
      List.of(
          Test.class,
          Tag.class,
          Timeout.class,
          Timeout.ThreadMode.class,
          Executable.class,
          DisplayName.class,
          ParameterizedTest.class,
          ValueSource.class,
          Test[].class,
          Executable[][].class,
          int[].class,
          long[][].class);

  /** What the JDK's own filter is asked. */
  private record Question(Class<?> serialClass) implements ObjectInputFilter.FilterInfo {
    @Override
    public long arrayLength() {
      return -1;
    }

    @Override
    public long depth() {
      return 1;
    }

    @Override
    public long references() {
      return 1;
    }

    @Override
    public long streamBytes() {
      return 1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "!*",
        "org.junit.jupiter.api.Test",
        "org.junit.jupiter.api.Te",
        "org.junit.jupiter.api.*",
        "org.junit.jupiter.*",
        "org.junit.jupiter.**",
        "org.junit.jupiter.api.T*",
        "org.junit.jupiter.api.Timeout$*",
        "org.junit.jupiter.ap*",
        "!org.junit.jupiter.api.Test;org.junit.**",
        "org.junit.**;!org.junit.jupiter.api.Test",
        "!org.junit.jupiter.api.*;*",
        "!org.junit.jupiter.api.**;*",
        ";;org.junit.jupiter.params.**;"
      })
  void aPatternMeansWhatItMeansToTheJdk(String pattern) {
    ObjectInputFilter jdk =
        ObjectInputFilter.rejectUndecidedClass(ObjectInputFilter.Config.createFilter(pattern));
    Acceptance acceptance = Acceptance.of(List.of(pattern));
    for (Class<?> type : CLASSES) {
      boolean accepted = jdk.checkInput(new Question(type)) != ObjectInputFilter.Status.REJECTED;
      assertEquals(accepted, acceptance.accepts(type.getName()), type.getName());
    }
  }

  @Test
  void patternsGivenApartAreOneListInOrder() {
    Acceptance apart = Acceptance.of(List.of("!org.junit.jupiter.api.Test", "org.junit.**"));
    assertEquals(Acceptance.of(List.of("!org.junit.jupiter.api.Test;org.junit.**")), apart);
    assertNotEquals(Acceptance.of(List.of("org.junit.**")), apart);
    assertFalse(apart.accepts(Test.class.getName()));
    assertTrue(apart.accepts(Tag.class.getName()));
  }

  @Test
  void packagesAddedComeLast() {
    Acceptance said = Acceptance.of(List.of("!org.junit.jupiter.api.Test", "com.acme.*"));
    Acceptance more = said.orBeneath(List.of("org.junit."));
    assertFalse(more.accepts(Test.class.getName()));
    assertTrue(more.accepts(Tag.class.getName()));
    assertFalse(said.accepts(Tag.class.getName()));
    assertTrue(Acceptance.EVERYTHING.orBeneath(List.of("org.junit.")).isEverything());
  }

  @Test
  void classesOfTheJdkAndOfBocjNeedNoPattern() {
    Acceptance nothing = Acceptance.of(List.of("!*"));
    for (Class<?> type : List.of(String.class, TransferException.class, List[].class)) {
      assertTrue(nothing.accepts(type.getName()), type.getName());
    }
    assertFalse(nothing.accepts("io.bocj.examples.bank.Account"));
    assertFalse(nothing.accepts("javax.inject.Inject"));
    assertFalse(nothing.accepts("WithoutPackage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[L", "[L;", "[[[Q", "", ".", "L;"})
  void namesThatAreNoneDoNoHarm(String name) {
    Acceptance.of(List.of("!*")).accepts(name);
  }

  @Test
  void everythingIsAcceptedUnlessPatternsAreGiven() {
    assertTrue(Acceptance.EVERYTHING.isEverything());
    assertTrue(Acceptance.EVERYTHING.accepts("com.acme.Order"));
    assertFalse(Acceptance.of(List.of("*")).isEverything());
  }

  @Test
  void aRefusalNamesTheClassTheInterpreterAndTheRemedy() {
    assertEquals(
        "class [Lcom.acme.Order; may not come into interpreter w: com.acme.Order is accepted by no"
            + " pattern; name it in builder().accept(..) or -Dbocj.accept",
        refusal("com.acme.api.*", "[Lcom.acme.Order;"));
    assertEquals(
        "class com.acme.Order may not come into interpreter w: the pattern !com.acme.* refuses"
            + " com.acme.Order",
        refusal("!com.acme.*;*", "com.acme.Order"));
  }

  private static String refusal(String pattern, String className) {
    Acceptance acceptance = Acceptance.of(List.of(pattern));
    return assertThrows(TransferException.class, () -> acceptance.require(className, "w"))
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "!",
        ".*",
        ".**",
        "com.*.api",
        "**",
        "maxdepth=5",
        "java.base/*",
        "com.acme.*, com.acme.api.*",
        "com.acme.*,com.acme.api.*",
        "!java.util.PriorityQueue",
        "!java.**"
      })
  void whatCannotBeUsedIsRefusedAtOnce(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> Acceptance.of(List.of(pattern)));
  }
}
