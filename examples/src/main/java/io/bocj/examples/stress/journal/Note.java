package io.bocj.examples.stress.journal;

/**
 * An immutable value of a shared package: crosses as a reference.
 *
 * @param version how often the cown was written
 * @param hash of all that was written
 */
public record Note(long version, long hash) {}
