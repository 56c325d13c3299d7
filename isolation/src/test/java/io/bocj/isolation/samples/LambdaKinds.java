package io.bocj.isolation.samples;

import io.bocj.Body1;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Fn2;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Lambdas and method references of every kind that a compiler makes. */
public final class LambdaKinds extends LambdaBase {
  private static final long serialVersionUID = 1L;

  private final String name = "kinds";

  /** Adds nothing but a type. */
  public interface Marker {}

  /** A further erasure of {@code call}. */
  public interface StringFn extends Fn1<String, Object> {
    @Override
    Object call(String text);
  }

  /** Two erasures, where neither interface extends the other. */
  public interface TextFn<T extends CharSequence> {
    Object call(T text) throws Exception;
  }

  /** Leaves both erasures abstract. */
  interface Both extends Fn1<String, Object>, TextFn<String> {}

  enum Mood {
    LOUD(text -> text + "!"),
    QUIET(text -> text + ".");

    private final Fn1<String, Object> body;

    Mood(Fn1<String, Object> body) {
      this.body = body;
    }
  }

  record Word(String text) {
    Fn1<String, Object> joined() {
      return other -> text + other;
    }
  }

  private LambdaKinds() {}

  public static List<LambdaKind> all() {
    List<LambdaKind> kinds = new ArrayList<>();
    statics(kinds);
    references(kinds);
    adapted(kinds);
    interfaces(kinds);
    new LambdaKinds().members(kinds);
    return kinds;
  }

  private static void statics(List<LambdaKind> kinds) {
    byte b = 1;
    short s = 2;
    char c = '3';
    int i = 4;
    long l = 5;
    float f = 6;
    double d = 7;
    boolean z = true;
    String none = nothing();
    kinds.add(new LambdaKind("no capture", text -> text + "!", "bocj!"));
    kinds.add(
        new LambdaKind(
            "every primitive captured",
            text -> text + b + s + c + i + l + f + d + z,
            "bocj12345" + f + d + "true"));
    kinds.add(new LambdaKind("null captured", text -> text + none, "bocjnull"));
    kinds.add(new LambdaKind("array captured", join(new int[] {1, 2}), "bocj[1, 2]"));
    kinds.add(new LambdaKind("generic", LambdaKinds.<String>listOf(), "[bocj]"));
    kinds.add(new LambdaKind("nested", text -> outer(text).call("x"), "bocjx"));
    kinds.add(new LambdaKind("made by a lambda", text -> curry(2).call(3).call(text), "bocj23"));
    kinds.add(new LambdaKind("in an enum's constructor", Mood.LOUD.body, "bocj!"));
    kinds.add(new LambdaKind("second in an enum's constructor", Mood.QUIET.body, "bocj."));
  }

  private static @Nullable String nothing() {
    return null;
  }

  private static Fn1<String, Object> join(int[] numbers) {
    return text -> text + Arrays.toString(numbers);
  }

  private static <T> Fn1<T, Object> listOf() {
    return List::of;
  }

  private static Fn1<String, String> outer(String text) {
    return more -> text + more;
  }

  private static Fn1<Integer, Fn1<String, Object>> curry(int a) {
    return b -> text -> text + a + b;
  }

  private static void references(List<LambdaKind> kinds) {
    String prefix = "pre";
    Greeter greeter = new EnglishGreeter();
    kinds.add(new LambdaKind("static method", LambdaKinds::shout, "BOCJ"));
    kinds.add(new LambdaKind("method of another class", String::length, "4"));
    kinds.add(new LambdaKind("bound to a JDK object", prefix::concat, "prebocj"));
    kinds.add(new LambdaKind("bound through an interface", greeter::greet, "hello bocj"));
    kinds.add(new LambdaKind("constructor of the JDK", StringBuilder::new, "bocj"));
    kinds.add(new LambdaKind("constructor", Word::new, "Word[text=bocj]"));
    kinds.add(new LambdaKind("inherited method", Object::toString, "bocj"));
  }

  private static String shout(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static void adapted(List<LambdaKind> kinds) {
    Fn2<Integer, Integer, Integer> sum = Math::addExact;
    Fn0<List<String>> list = ArrayList::new;
    IntFn array = int[]::new;
    Length length = String::length;
    Body1<List<String>> dropping = items -> items.add("x");
    kinds.add(new LambdaKind("varargs", String::format, "bocj"));
    kinds.add(new LambdaKind("varargs of objects", Arrays::asList, "[bocj]"));
    kinds.add(new LambdaKind("boxing", text -> sum.call(1, text.length()), "5"));
    kinds.add(new LambdaKind("constructor, no argument", text -> list.call(), "[]"));
    kinds.add(new LambdaKind("array constructor", text -> ((int[]) array.apply(3)).length, "3"));
    kinds.add(new LambdaKind("primitive result", text -> length.applyAsInt(text), "4"));
    kinds.add(new LambdaKind("result dropped", text -> ran(dropping), "[x]"));
  }

  /** A functional interface of the JDK, made serializable. */
  interface IntFn extends IntFunction<Object>, Serializable {}

  /** Another. */
  interface Length extends ToIntFunction<String>, Serializable {}

  private static List<String> ran(Body1<List<String>> body) throws Exception {
    List<String> list = new ArrayList<>();
    body.run(list);
    return list;
  }

  private static void interfaces(List<LambdaKind> kinds) {
    StringFn narrowed = text -> text + "?";
    Fn1<String, Object> marked = (Fn1<String, Object> & Marker & RandomAccess) text -> text + "*";
    Both twice = text -> text + "2";
    Runnable runnable = (Runnable & Serializable) () -> {};
    kinds.add(new LambdaKind("narrowed interface", narrowed, "bocj?"));
    kinds.add(new LambdaKind("markers", marked, "bocj*"));
    kinds.add(new LambdaKind("markers in place", text -> marked instanceof Marker, "true"));
    kinds.add(new LambdaKind("two interfaces", twice, "bocj2"));
    kinds.add(new LambdaKind("other interface", text -> called(twice, text), "bocj2"));
    kinds.add(
        new LambdaKind(
            "interface made serializable", text -> runnable instanceof Serializable, "true"));
    kinds.add(new LambdaKind("in an interface, static", Greeter.rudely(), "you, bocj"));
    kinds.add(
        new LambdaKind(
            "in an interface, private call", new EnglishGreeter().politely(), "dear hello bocj"));
  }

  private static Object called(TextFn<String> fn, String text) throws Exception {
    return fn.call(text);
  }

  private void members(List<LambdaKind> kinds) {
    class Local implements Serializable {
      private static final long serialVersionUID = 1L;

      Fn1<String, Object> body() {
        return text -> text + name;
      }
    }
    Serializable anonymous =
        new Serializable() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return "anonymous " + name;
          }
        };
    kinds.add(new LambdaKind("captures this", text -> text + name, "bocjkinds"));
    kinds.add(new LambdaKind("private method", this::mine, "bocj of kinds"));
    kinds.add(new LambdaKind("super method", super::overridden, "base bocj"));
    kinds.add(new LambdaKind("overridden method", this::overridden, "kinds bocj"));
    kinds.add(new LambdaKind("protected method", this::guarded, "guarded bocj"));
    kinds.add(new LambdaKind("in a local class", new Local().body(), "bocjkinds"));
    kinds.add(new LambdaKind("anonymous object", text -> anonymous + text, "anonymous kindsbocj"));
    kinds.add(new LambdaKind("method of anonymous", anonymous::equals, "false"));
  }

  private String mine(String text) {
    return text + " of " + name;
  }

  @Override
  String overridden(String text) {
    return "kinds " + text;
  }
}
