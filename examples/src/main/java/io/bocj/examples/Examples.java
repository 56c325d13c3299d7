package io.bocj.examples;

import io.bocj.examples.bank.Bank;
import io.bocj.examples.bench.Bench;
import io.bocj.examples.boids.Boids;
import io.bocj.examples.calculator.Calculator;
import io.bocj.examples.chainring.ChainRing;
import io.bocj.examples.cookingboc.CookingBoc;
import io.bocj.examples.cookingthreads.CookingThreads;
import io.bocj.examples.crossing.Crossing;
import io.bocj.examples.diningphilosophers.DiningPhilosophers;
import io.bocj.examples.fanout.Fanout;
import io.bocj.examples.fibonacci.Fibonacci;
import io.bocj.examples.idle.Idle;
import io.bocj.examples.messages.Messages;
import io.bocj.examples.metering.Metering;
import io.bocj.examples.plugins.PluginHost;
import io.bocj.examples.primefactor.PrimeFactor;
import io.bocj.examples.primes.Primes;
import io.bocj.examples.sketches.Sketches;
import io.bocj.examples.stateful.Stateful;
import io.bocj.examples.stress.Stress;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts an example by its name; without a name, lists them all. */
@Command(
    name = "examples/run",
    subcommands = {
      Bank.class,
      Bench.class,
      Boids.class,
      Calculator.class,
      ChainRing.class,
      CookingBoc.class,
      CookingThreads.class,
      Crossing.class,
      DiningPhilosophers.class,
      Fanout.class,
      Fibonacci.class,
      Idle.class,
      Messages.class,
      Metering.class,
      PluginHost.class,
      PrimeFactor.class,
      Primes.class,
      Sketches.class,
      Stateful.class,
      Stress.class
    })
public final class Examples implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      description = "List the examples.")
  private boolean help;

  @Spec private CommandSpec spec;

  private Examples() {}

  /**
   * Starts an example.
   *
   * @param args its name and its own arguments
   */
  public static void main(String... args) {
    CommandLine launcher = new CommandLine(new Examples());
    launcher.setParameterExceptionHandler(
        (mistake, line) ->
            mistake.getCommandLine() == launcher
                ? noSuchExample(launcher, line)
                : Example.mistaken(mistake));
    Example.launch(launcher, args);
  }

  private static int noSuchExample(CommandLine launcher, String... args) {
    launcher.getErr().println("No example is called " + args[0] + ".");
    list(launcher, launcher.getErr());
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    list(spec.commandLine(), spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static void list(CommandLine launcher, PrintWriter out) {
    out.println("Usage: examples/run [-Dbocj.isolation=NONE] [-Dbocj.workers=N] NAME [OPTION...]");
    out.println();
    launcher
        .getSubcommands()
        .forEach((name, example) -> out.printf("  %-20s  %s%n", name, line(name, example)));
    out.println();
    out.println("examples/run NAME --help lists the options of an example.");
    out.flush();
  }

  private static String line(String name, CommandLine example) {
    return name.equals(example.getCommandName())
        ? String.join(" ", example.getCommandSpec().usageMessage().description())
        : "Another name for " + example.getCommandName() + ".";
  }
}
