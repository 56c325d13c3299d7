package io.bocj.examples;

/**
 * What an example claims about its own run, and whether that holds.
 *
 * @param holds false if the run disproved the claim
 * @param claim what was checked, with the figures that came out
 */
public record Verdict(boolean holds, String claim) {
  @Override
  public String toString() {
    return (holds ? "checked: " : "FAILED: ") + claim;
  }
}
