package io.bocj.testing;

import io.bocj.Isolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose method runs once for each of many seeds, and each seed stands for one order in which
 * its behaviors run, on which worker, and where they are held up. One thread goes on at a time, so
 * a seed always means the same order. The first failure ends the test, and its message tells the
 * seed and what happened.
 *
 * <pre>{@code
 * @Interleavings(seeds = 1000)
 * void noMoneyIsLost() {
 *   Cown<Integer> mine = Cown.of(100);
 *   Cown<Integer> yours = Cown.of(0);
 *   when(mine, yours).run((m, y) -> transfer(m, y, 30));
 *   when(mine, yours).run((m, y) -> transfer(m, y, 50));
 *   assertEquals(100, when(mine, yours).call((m, y) -> m.get() + y.get()).join());
 * }
 * }</pre>
 *
 * <p>The verbs of {@code Boc} use a runtime that is made for the seed; a parameter of type {@code
 * BocRuntime} is that runtime; and so is every runtime that the method starts. Nothing else of the
 * test is done again for a seed: the instance and what was set up {@code @BeforeEach} are the same,
 * so cowns are best made in the method.
 *
 * <p>On a class, all its test methods run that way, also parameterized ones.
 *
 * <p>The system property {@code bocj.seed} re-runs one seed, {@code bocj.seeds} says how many.
 */
@Test
@ExtendWith(InterleavingsExtension.class)
@Inherited
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Interleavings {
  /**
   * How many seeds to run, beginning with 1.
   *
   * @return at least 1
   */
  int seeds() default 1000;

  /**
   * Seeds to run instead, such as one that failed.
   *
   * @return the seeds; none to run {@link #seeds} of them
   */
  long[] seed() default {};

  /**
   * How many workers the default runtime has, on any machine. Most bugs need no more than two.
   *
   * @return at least 1
   */
  int workers() default 2;

  /**
   * How the workers are kept apart; the seeds are run for each.
   *
   * @return one or more; none for what runtimes are like by default: the system property {@code
   *     bocj.isolation}, else {@link Isolation#CLASS_LOADER}
   */
  Isolation[] isolation() default {};

  /**
   * Whether behaviors may fail. If not, the test fails with the first failure that nobody has read,
   * and with it a failed assertion in a body.
   *
   * @return true if only the method itself decides
   */
  boolean ignoreFailures() default false;
}
