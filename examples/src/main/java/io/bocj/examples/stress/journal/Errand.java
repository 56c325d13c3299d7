package io.bocj.examples.stress.journal;

/**
 * What a body captures to know what it is: numbers, since the objects are shared.
 *
 * @param journal the number of the journal
 * @param entry the number of the entry in it
 */
public record Errand(int journal, int entry) {}
