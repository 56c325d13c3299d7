package io.bocj.isolation.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The static method is called in place of a member of the JDK that it calls itself, at a price. It
 * takes the receiver first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Instead {
  /** The class that declares the member. */
  Class<?> of();

  /** Whether the member is static, so that there is no receiver. */
  boolean isStatic() default false;

  /** The member's name; the method's own if empty. */
  String name() default "";
}
