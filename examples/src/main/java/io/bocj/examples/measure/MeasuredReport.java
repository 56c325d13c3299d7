package io.bocj.examples.measure;

import io.bocj.examples.Verdict;
import java.util.List;

/** All of a run: what was measured where and how, and what came out, in several forms. */
public interface MeasuredReport {
  /**
   * For a terminal.
   *
   * @return lines
   */
  String text();

  /**
   * For a page in Markdown.
   *
   * @return lines
   */
  String markdown();

  /**
   * For programs: every repeat, those of the warm-up included.
   *
   * @return a JSON document
   */
  String json();

  /**
   * What was measured.
   *
   * @return all of it, also what failed
   */
  List<? extends Measurement<?, ?>> measurements();

  /**
   * What went wrong.
   *
   * @return a line for each failure
   */
  default List<String> failures() {
    return measurements().stream().flatMap(m -> m.failures().stream()).toList();
  }

  /**
   * What the run showed.
   *
   * @param claim what is true if nothing went wrong
   * @return the claim, or the failures
   */
  default Verdict verdict(String claim) {
    List<String> failures = failures();
    return failures.isEmpty()
        ? new Verdict(true, claim)
        : new Verdict(false, String.join("; ", failures));
  }
}
