package io.bocj.examples.boids;

import com.github.freva.asciitable.ColumnData;
import io.bocj.BocRuntime;
import io.bocj.PinnedCown;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Summary;
import io.bocj.examples.measure.Tables;
import io.bocj.matrix.Matrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The same flight again and again, with different numbers of workers, against the clock. */
final class Race {
  private static final double NANOS = 1e9;

  private final World world;
  private final int birds;
  private final long seed;
  private final int frames;
  private final int every;
  private final Map<Integer, List<Double>> perSecond = new LinkedHashMap<>();
  private final List<Album> albums = new ArrayList<>();

  /** What came out with so many workers. */
  private record Row(int workers, Summary perSecond, double speedUp) {}

  /**
   * A race.
   *
   * @param world where
   * @param birds how many
   * @param seed where they start
   * @param frames how many are timed
   * @param every of which frames to keep: those with such numbers
   */
  Race(World world, int birds, long seed, int frames, int every) {
    this.world = world;
    this.birds = birds;
    this.seed = seed;
    this.frames = frames;
    this.every = every;
  }

  /** To be called once for each runtime, as each compiles its own copies of all classes. */
  void warmUp(BocRuntime runtime, int warmup) {
    Flight.run(runtime, flight(runtime, warmup, new Album(every)));
  }

  void run(BocRuntime runtime) {
    Album album = new Album(every);
    PinnedCown<Flight> flight = flight(runtime, frames, album);
    long start = System.nanoTime();
    Flight.run(runtime, flight);
    double rate = frames * NANOS / (System.nanoTime() - start);
    perSecond.computeIfAbsent(runtime.workers(), unknown -> new ArrayList<>()).add(rate);
    albums.add(album);
  }

  /** Once more, not timed, with the frames of the album drawn; returns how many. */
  int draw(BocRuntime runtime, Path folder) throws IOException {
    Album album = new Album(every);
    Flight.run(runtime, flight(runtime, frames, new Folder(album, world, folder)));
    albums.add(album);
    return album.kept().size();
  }

  /** At home on the thread that runs it. */
  private PinnedCown<Flight> flight(BocRuntime runtime, int most, Frames shown) {
    Matrix start = Birds.scattered(world, birds, seed);
    return PinnedCown.of(new Flight(runtime, world, start, most, shown));
  }

  /** The frames of the first run. */
  private Album album() {
    return albums.get(0);
  }

  // ---- how fast -------------------------------------------------------------------------------

  String table() {
    return Tables.text(rows(), columns());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    perSecond.forEach(
        (workers, figures) -> {
          Summary summary = Summary.of(figures);
          double first = rows.isEmpty() ? summary.median() : rows.get(0).perSecond().median();
          rows.add(new Row(workers, summary, summary.median() / first));
        });
    return rows;
  }

  private static List<ColumnData<Row>> columns() {
    return List.of(
        Tables.right("workers", row -> Integer.toString(row.workers())),
        Tables.right("frames per second", row -> row.perSecond().toString()),
        Tables.right("speed-up", row -> String.format(Locale.ROOT, "%.2f x", row.speedUp())));
  }

  // ---- and right ------------------------------------------------------------------------------

  Verdict verdict() {
    Census census = new Census(world, birds);
    Optional<String> complaint =
        album().kept().entrySet().stream()
            .flatMap(frame -> census.complaint(frame.getKey(), frame.getValue()).stream())
            .findFirst();
    boolean same = albums.stream().allMatch(this::isLikeTheFirst);
    return new Verdict(
        complaint.isEmpty() && same,
        "%d frames looked at: %s; %s"
            .formatted(
                album().kept().size(),
                complaint.orElse("every bird there, inside the world, within the limits of speed"),
                same ? "the same in each run" : "runs differ"));
  }

  private boolean isLikeTheFirst(Album album) {
    List<Matrix> one = List.copyOf(album().kept().values());
    List<Matrix> other = List.copyOf(album.kept().values());
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = one.get(i).contentEquals(other.get(i));
    }
    return same;
  }
}
