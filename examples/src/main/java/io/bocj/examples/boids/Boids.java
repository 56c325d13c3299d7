package io.bocj.examples.boids;

import io.bocj.BocRuntime;
import io.bocj.PinnedCown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.matrix.Matrix;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Birds that flock: a behavior for each cell of the world and frame, over matrices that move, and a
 * pinned one for each frame, which shows it: on Swing's event thread, or on the main thread, which
 * pumps.
 */
@Command(
    name = "boids",
    description = "Birds flock in cells that are updated in parallel: a window, or PNG files.")
public final class Boids extends Example {
  @Option(names = "--headless", description = "No window: as fast as it goes, and timed.")
  private boolean headless;

  @Option(
      names = "--birds",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many birds (default: ${DEFAULT-VALUE}).")
  private int birds;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "How many frames (default: 600 if headless, else until the window is closed).")
  private @Nullable Integer frames;

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2",
      description =
          "Numbers of workers to be timed; a window uses the last (default: ${DEFAULT-VALUE}).")
  private List<Integer> workers;

  @Option(
      names = "--cells",
      paramLabel = "N",
      defaultValue = "16",
      description = "Into how many cells to cut the world (default: ${DEFAULT-VALUE}).")
  private int cells;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each is timed (default: ${DEFAULT-VALUE}).")
  private int repeats;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "1200",
      description = "Frames that come before those that are timed (default: ${DEFAULT-VALUE}).")
  private int warmup;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Once all is timed, fly again and write frames to this folder, as PNG.")
  private @Nullable Path out;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "30",
      description = "Check, and write, each frame with such a number (default: ${DEFAULT-VALUE}).")
  private int every;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where the birds start (default: ${DEFAULT-VALUE}).")
  private long seed;

  private Boids() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Boids(), args);
  }

  @Override
  protected Verdict run() throws IOException {
    check();
    World world = new World(World.WIDTH, World.HEIGHT, cells);
    require(
        Neighborhood.fits(world),
        "--cells is too many: birds would see farther than the next cell");
    return headless ? race(world) : show(world);
  }

  private void check() {
    require(birds > 0, "--birds must be positive");
    require(frames == null || frames > 0, "--frames must be positive");
    require(workers.stream().allMatch(n -> n > 0), "--workers must be at least 1");
    require(cells > 0, "--cells must be positive");
    require(repeats > 0, "--repeats must be positive");
    require(warmup >= 0, "--warmup must not be negative");
    require(every > 0, "--every must be positive");
    require(
        headless || !GraphicsEnvironment.isHeadless(),
        "there is no display for a window: say --headless, and --out DIR to see something");
  }

  private int frames() {
    return frames != null ? frames : headless ? 600 : Integer.MAX_VALUE;
  }

  // ---- a window -------------------------------------------------------------------------------

  private Verdict show(World world) {
    Window window = new Window(world);
    try (BocRuntime runtime = runtime(workers.get(workers.size() - 1))) {
      Matrix start = Birds.scattered(world, birds, seed);
      Flight flight = new Flight(runtime, world, start, frames(), window);
      int shown = Flight.run(runtime, PinnedCown.of(flight, new EventThread()));
      return new Verdict(true, "%d birds in %d frames".formatted(birds, shown));
    } finally {
      SwingUtilities.invokeLater(window::dispose);
    }
  }

  private static BocRuntime runtime(int workers) {
    return BocRuntime.builder().workers(workers).start();
  }

  // ---- without --------------------------------------------------------------------------------

  private Verdict race(World world) throws IOException {
    Race race = new Race(world, birds, seed, frames(), every);
    List<BocRuntime> runtimes = workers.stream().distinct().map(Boids::runtime).toList();
    try {
      runtimes.forEach(runtime -> race.warmUp(runtime, warmup));
      for (int repeat = 0; repeat < repeats; repeat++) {
        runtimes.forEach(race::run);
      }
      System.out.println(race.table());
      if (out != null) {
        int written = race.draw(runtimes.get(runtimes.size() - 1), out);
        System.out.printf("%d frames written to %s%n", written, out);
      }
      return race.verdict();
    } finally {
      runtimes.forEach(BocRuntime::close);
    }
  }
}
