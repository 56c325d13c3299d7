package io.bocj.examples.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options that say how a figure is taken; a mixin.
 *
 * <p>Rules are checked when a value is asked for; what breaks one is answered by a {@link
 * ParameterException} that names the option.
 */
public final class MeasureOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--quick",
      description = "A short run for rough figures: one JVM for each, and less in each repeat.")
  private boolean quick;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "Repeats in each JVM that do not count (default: 4).")
  private @Nullable Integer warmup;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Repeats in each JVM that then count (default: 5; with --quick: 3).")
  private @Nullable Integer repeats;

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "JVMs for each figure (default: 3; with --quick: 1).")
  private @Nullable Integer forks;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "Heap of each JVM, fixed and touched beforehand (default: ${DEFAULT-VALUE}).")
  private String heap;

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "A further option for each JVM; can be repeated.")
  private List<String> jvmOptions = new ArrayList<>();

  /**
   * The options of a program.
   *
   * @param heap the size of the heap if the user says nothing else
   */
  public MeasureOptions(String heap) {
    this.heap = heap;
  }

  /**
   * Whether a short run is wanted.
   *
   * @return true for rough figures
   */
  public boolean isQuick() {
    return quick;
  }

  /**
   * How often each figure is taken.
   *
   * @return what the user said, and the usual for what was left open
   */
  public Repeats repeats() {
    Repeats usual = quick ? Repeats.QUICK : Repeats.FULL;
    return new Repeats(
        atLeast(1, "--forks", forks, usual.forks()),
        atLeast(0, "--warmup", warmup, usual.warmup()),
        atLeast(1, "--repeats", repeats, usual.repeats()));
  }

  /**
   * The options of all forked JVMs. The heap has one size, and its pages are there before the clock
   * starts.
   *
   * @return options
   */
  public List<String> jvm() {
    require(heap.matches("\\d+[kKmMgG]"), "--heap must be a size such as 2g");
    return Stream.concat(
            Stream.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch"), jvmOptions.stream())
        .toList();
  }

  /**
   * The value of an option that is a number.
   *
   * @param least the lowest that makes sense
   * @param option its name, for the message
   * @param given what the user said; null for nothing
   * @param usual the value then
   * @return the value
   */
  public int atLeast(int least, String option, @Nullable Integer given, int usual) {
    int value = given == null ? usual : given;
    require(value >= least, option + " must be at least " + least);
    return value;
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), rule);
    }
  }
}
