package io.bocj.isolation.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static method is called with the arguments of a member of the JDK, without its receiver,
 * before that is called: to charge it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Before {
  /** The member is declared by one of these, or by a class below. */
  Class<?>[] of();

  /** The member's names. */
  String[] names();

  /**
   * Whether what the member works on is all that is looked at, as an object: its receiver, or the
   * first argument of a static one. Then it is called whatever the other arguments are.
   */
  boolean first() default false;
}
