package io.bocj.examples.measure;

import io.bocj.Isolation;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of programs that measure under each kind of isolation, unless the user picks some. */
public final class IsolationOption {
  @Option(
      names = "--isolation",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "none,class_loader",
      description = "Some of: ${DEFAULT-VALUE} (default: all).")
  private List<Isolation> isolations;

  /** For picocli, which sets the field. */
  public IsolationOption() {}

  /**
   * What to measure under.
   *
   * @return each kind once, in the order given
   */
  public List<Isolation> kinds() {
    return isolations.stream().distinct().toList();
  }
}
