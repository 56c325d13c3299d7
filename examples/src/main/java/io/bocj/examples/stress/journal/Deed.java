package io.bocj.examples.stress.journal;

/**
 * What a body does; drawn before it is scheduled.
 *
 * @param ending how it ends
 * @param early whether it fails before it has changed anything, if it fails
 * @param looks whether it asks for the values at all
 * @param heals whether it goes on if a cown turns out to be failed
 * @param change how it writes
 * @param children how much it schedules
 * @param pauseNanos how long it takes besides
 * @param kind of its result's value
 * @param salt tells its changes from those of others, and seeds what it draws itself
 */
public record Deed(
    Ending ending,
    boolean early,
    boolean looks,
    boolean heals,
    Change change,
    int children,
    int pauseNanos,
    int kind,
    long salt) {}
