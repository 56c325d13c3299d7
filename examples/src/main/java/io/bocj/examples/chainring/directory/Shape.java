package io.bocj.examples.chainring.directory;

/**
 * What there is, and what a step does.
 *
 * @param rings how many rings
 * @param ringSize how many matrices each of them has
 * @param chains how many chains of behaviors wander on each of them
 * @param window how many neighbors a step holds
 * @param order how many rows and columns a matrix has
 * @param iterations how often a step multiplies the whole window into its first matrix; 0 for a
 *     step that does nothing
 */
public record Shape(int rings, int ringSize, int chains, int window, int order, int iterations) {
  @Override
  public String toString() {
    return "rings: %d of %d matrices of %d x %d; chains on each: %d; window: %d; iterations: %d"
        .formatted(rings, ringSize, order, order, chains, window, iterations);
  }
}
