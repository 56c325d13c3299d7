package io.bocj.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.TransferException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LambdasTest {
  private static final ClassLoader LOADER = LambdasTest.class.getClassLoader();

  private static Fn0<String> joined(String text, int number) {
    return () -> text + number;
  }

  @SuppressWarnings("unchecked")
  private static <T> T remade(T lambda) {
    LambdaForm form = Lambdas.form(lambda);
    return (T) Lambdas.maker(form, LOADER).make(Lambdas.captured(lambda));
  }

  /** Its capturing class is one of java.util, which is closed to bocj. */
  @SuppressWarnings("unchecked")
  private static Comparator<String> byLength() {
    return Comparator.comparing((Function<String, Integer> & Serializable) String::length);
  }

  @Test
  void tellsSerializableLambdasFromOtherObjects() {
    Fn0<Integer> lambda = () -> 1;
    Runnable plain = () -> {};
    assertTrue(Lambdas.isLambda(lambda));
    assertTrue(Lambdas.isLambda(byLength()));
    assertFalse(Lambdas.isLambda(plain));
    assertFalse(Lambdas.isLambda("text"));
    assertThrows(IllegalArgumentException.class, () -> Lambdas.form("text"));
    assertThrows(IllegalArgumentException.class, () -> Lambdas.captured(plain));
  }

  @Test
  void tellsLambdasThatNeedNoCopyByTheTypesOfWhatTheyCapture() {
    Fn0<Integer> nothing = () -> 1;
    assertTrue(Lambdas.isSnapshot(nothing));
    assertTrue(Lambdas.isSnapshot(joined("a", 1)));
    assertTrue(Lambdas.isSnapshot(joined(null, 1)));
    assertTrue(Lambdas.isSnapshot(primitives(true, (byte) 1, 'c', (short) 1, 1, 1L, 1f, 1d)));
    assertTrue(Lambdas.isSnapshot(boxes(1, 1L, 1d, null)));
    assertTrue(Lambdas.isSnapshot(ofCown(null)));
    assertFalse(Lambdas.isSnapshot(ofObject("a constant, but who knows")));
    assertFalse(Lambdas.isSnapshot(ofObject(List.of())));
    assertFalse(Lambdas.isSnapshot(ofArray(1, new int[1])));
    assertFalse(Lambdas.isSnapshot(byLength()));
    Runnable plain = () -> {};
    assertFalse(Lambdas.isSnapshot(plain));
    assertFalse(Lambdas.isSnapshot("text"));
  }

  private static Fn0<String> primitives(
      boolean z, byte b, char c, short s, int i, long j, float f, double d) {
    return () -> "" + z + b + c + s + i + j + f + d;
  }

  private static Fn0<String> boxes(Integer i, Long j, Double d, Boolean z) {
    return () -> "" + i + j + d + z;
  }

  private static Fn0<Object> ofCown(Cown<Integer> cown) {
    return () -> cown;
  }

  private static Fn0<Object> ofObject(Object any) {
    return () -> any;
  }

  private static Fn0<Object> ofArray(int number, int[] array) {
    return () -> array[number];
  }

  @Test
  void givesAllInstancesOfALambdaOneForm() {
    assertSame(Lambdas.form(joined("a", 1)), Lambdas.form(joined("b", 2)));
  }

  @Test
  void givesEqualFormsAsOneObject() {
    Fn0<String> lambda = joined("a", 1);
    assertSame(Lambdas.form(lambda), Lambdas.form(remade(lambda)));
  }

  @Test
  void tellsFormsApart() {
    Fn1<List<?>, Object> size = List::size;
    Fn1<String, Object> length = String::length;
    Fn1<Object, Object> other = text -> text;
    assertNotEquals(Lambdas.form(size), Lambdas.form(length));
    assertNotEquals(Lambdas.form(other), Lambdas.form(length));
  }

  @Test
  void namesWhatAFormIsOf() {
    LambdaForm form = Lambdas.form(joined("a", 1));
    assertEquals(LambdasTest.class.getName(), form.capturingClass());
    assertEquals(Fn0.class.getName(), form.functionalInterface());
    assertEquals(2, form.captures());
    assertTrue(form.describe().startsWith("lambda in " + LambdasTest.class.getName()));
    Fn1<String, Object> length = String::length;
    assertTrue(
        Lambdas.form(length).describe().startsWith("method reference java.lang.String::length"));
  }

  @Test
  void namesTheMarkers() {
    Fn0<Integer> marked = (Fn0<Integer> & RandomAccess) () -> 1;
    assertEquals(List.of(RandomAccess.class.getName()), Lambdas.form(marked).markers());
  }

  @Test
  void givesTheCapturedValuesThemselves() {
    String text = new String("a");
    Object[] captured = Lambdas.captured(joined(text, 7));
    assertArrayEquals(new Object[] {"a", 7}, captured);
    assertSame(text, captured[0]);
  }

  @Test
  void makesInstancesThroughTheDeclaringClass() throws Exception {
    assertEquals("a7", remade(joined("a", 7)).call());
  }

  @Test
  void makesInstancesOfPackagesThatAreClosed() {
    assertTrue(remade(byLength()).compare("aaa", "b") > 0);
    assertTrue(remade(byLength().reversed().thenComparing(byLength())).compare("aaa", "b") < 0);
  }

  @Test
  void saysWhichClassIsMissing() {
    LambdaForm form = Lambdas.form(joined("a", 7));
    TransferException missing =
        assertThrows(
            TransferException.class,
            () -> Lambdas.maker(form, ClassLoader.getPlatformClassLoader()));
    assertTrue(missing.getMessage().contains(LambdasTest.class.getName()), missing.getMessage());
  }
}
