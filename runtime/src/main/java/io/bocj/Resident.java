package io.bocj;

/**
 * The state of a cown whose value stays live between two behaviors that one worker runs one after
 * the other. It is never at rest: it goes from the slot of one to that of the other.
 *
 * @param value as the worker's bodies see it
 */
record Resident(Object value) {}
