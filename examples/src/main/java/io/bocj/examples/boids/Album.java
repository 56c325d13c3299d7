package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** Keeps some frames and draws them afterwards, so that no drawing is timed. */
final class Album implements Frames {
  private final int every;
  private final NavigableMap<Integer, Matrix> kept = new TreeMap<>();

  /** An album of every n-th frame. */
  Album(int every) {
    this.every = every;
  }

  @Override
  public void show(int number, Matrix birds) {
    if (number % every == 0) {
      kept.put(number, birds);
    }
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  /** By their numbers. */
  NavigableMap<Integer, Matrix> kept() {
    return kept;
  }

  /** Writes each frame as a PNG; returns how many. */
  int write(World world, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var frame : kept.entrySet()) {
      Path file = folder.resolve("frame-%05d.png".formatted(frame.getKey()));
      ImageIO.write(Picture.of(world, frame.getValue()), "png", file.toFile());
    }
    return kept.size();
  }
}
