package io.bocj.examples;

import io.bocj.Boc;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What all examples have in common: {@code --help}, a verdict as the last line, an exit code that
 * follows from it, and a default runtime that is shut down at the end.
 */
@Command(sortOptions = false, usageHelpAutoWidth = true)
public abstract class Example implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Spec private CommandSpec spec;

  /** For subclasses. */
  protected Example() {}

  /**
   * Does what the example is about and prints it.
   *
   * @return what the run showed
   * @throws Exception if the example failed
   */
  protected abstract Verdict run() throws Exception;

  /**
   * For options out of range.
   *
   * @param holds whether an option can be worked with
   * @param rule what to tell the user if not
   */
  protected final void require(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule);
    }
  }

  /**
   * Runs the example, prints its verdict and shuts the default runtime down.
   *
   * @return the exit code: 0 if the verdict holds, else 1
   * @throws Exception if the example failed
   */
  @Override
  public final Integer call() throws Exception {
    try {
      Verdict verdict = run();
      System.out.println(verdict);
      return verdict.holds() ? 0 : 1;
    } finally {
      Boc.shutdown();
    }
  }

  /**
   * The whole of an example's {@code main}.
   *
   * @param example the example
   * @param args the command line
   */
  protected static void launch(Example example, String... args) {
    CommandLine command = new CommandLine(example);
    command.setParameterExceptionHandler((mistake, line) -> mistaken(mistake));
    launch(command, args);
  }

  /**
   * Runs a command. Without complaint it returns rather than exits, so that a thread left behind
   * would show.
   */
  static void launch(CommandLine command, String... args) {
    Constants.register(command);
    command.setExecutionExceptionHandler(Example::failed);
    int exitCode = command.execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Says what is wrong in the command line, and where more is said, before it scrolls away. */
  static int mistaken(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.print(command.getHelp().fullSynopsis());
    err.println(command.getCommandSpec().qualifiedName() + " --help says what each option means.");
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /**
   * A system property out of range is a mistake in the command line, and no fault of the example.
   */
  private static int failed(Exception thrown, CommandLine command, ParseResult parsed)
      throws Exception {
    String message = thrown.getMessage();
    if (thrown instanceof IllegalArgumentException
        && message != null
        && message.startsWith("-Dbocj.")) {
      command.getErr().println(message);
      return command.getCommandSpec().exitCodeOnInvalidInput();
    }
    throw thrown;
  }
}
