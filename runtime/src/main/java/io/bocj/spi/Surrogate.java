package io.bocj.spi;

/**
 * Has another object stand in for instances of a class while they are at rest. For objects that
 * cannot be copied field by field, such as those that hold what belongs to an interpreter, and for
 * those for which something smaller does.
 *
 * <pre>{@code
 * public final class ScheduleRule implements Surrogate<Schedule, String> {
 *   public Class<Schedule> type() {
 *     return Schedule.class;
 *   }
 *
 *   public String toSurrogate(Schedule schedule) {
 *     return schedule.text();
 *   }
 *
 *   public Schedule fromSurrogate(String text) {
 *     return Schedule.parse(text);
 *   }
 * }
 * }</pre>
 *
 * <p>Identity within one value survives: what occurs twice is replaced once. An instance cannot
 * refer back to itself through its surrogate, as it is made when that is complete.
 *
 * @param <T> the class
 * @param <S> what stands in; anything that can cross, but for a {@code T}
 */
public non-sealed interface Surrogate<T, S> extends CrossingRule {
  /**
   * {@inheritDoc} A class of the application, or one of the JDK that bocj does not know how to
   * copy; no interface, abstract class, array, enum or exception.
   */
  @Override
  Class<T> type();

  /**
   * What stands in for an instance.
   *
   * @param value an instance of exactly the class
   * @return the surrogate; not null. What is thrown keeps the value from crossing
   */
  S toSurrogate(T value);

  /**
   * An instance like the one that the surrogate stood in for.
   *
   * @param surrogate this interpreter's copy of it
   * @return an instance of exactly the class; not null
   */
  T fromSurrogate(S surrogate);
}
