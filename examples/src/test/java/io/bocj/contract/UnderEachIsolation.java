package io.bocj.contract;

import io.bocj.Isolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test of what holds under every isolation. On a thread of its own, so that a wait that cannot be
 * interrupted fails the test and does not hang the build.
 */
@ParameterizedTest(name = "{0}")
@EnumSource(Isolation.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface UnderEachIsolation {}
