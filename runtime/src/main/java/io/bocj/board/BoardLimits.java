package io.bocj.board;

/**
 * How much may be on a board.
 *
 * @param entries how many notices at most; at least 1
 * @param keyLength how many characters a key may have; at least 1
 */
public record BoardLimits(int entries, int keyLength) {}
