package io.bocj.scheduler;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads threads of a test, so that one of them runs at a time, and which one is the conductor's
 * choice. Whatever waits or could be overtaken says so here, if its thread is {@linkplain
 * LedThread#conductor() led}. Implemented by {@code io.bocj.testing}; where there is no conductor,
 * nothing of this costs anything.
 */
public interface Conductor {
  /**
   * The scheduling of a runtime that is started on a thread that this conductor leads.
   *
   * @param name the runtime's
   * @param workers its workers, without threads
   * @return what runs work on those workers
   */
  Scheduling open(String name, List<? extends Worker> workers);

  /**
   * Other threads may go on here, before this one does. Never fails. Does nothing on threads that
   * are not led.
   *
   * @param before what this thread does next, for reports: a verb and what it applies to
   */
  void pause(String before);

  /**
   * Lets other threads go on until a condition holds.
   *
   * @param done the condition; asked on any thread, often
   * @param what what is waited for, for reports
   * @param limited whether the wait may end without it: it does when nothing else can happen, as no
   *     time passes
   * @return whether the condition holds
   * @throws InterruptedException if the thread is interrupted
   */
  boolean await(BooleanSupplier done, String what, boolean limited) throws InterruptedException;

  /**
   * What this conductor's threads find in the stead of a system property.
   *
   * @param property such as {@code bocj.workers}
   * @return its value; null to ask the system
   */
  @Nullable String setting(String property);

  /**
   * Where the default runtime of this conductor's threads is kept.
   *
   * @return a reference that the conductor itself does not touch
   */
  AtomicReference<@Nullable Object> home();
}
