package io.bocj;

import java.time.Duration;

/**
 * Behaviors wait for a home at which nothing is run: nobody pumps, or an executor is stuck.
 *
 * @param runtime the name of the runtime that they were scheduled on
 * @param home which home, in words
 * @param oldest the body of the behavior that waits longest: the class and method in which it
 *     stands
 * @param waiting for how long it has waited
 */
public record Starvation(String runtime, String home, String oldest, Duration waiting) {}
