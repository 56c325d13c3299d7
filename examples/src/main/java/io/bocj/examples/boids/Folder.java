package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the frames that an album keeps, each as a PNG file. */
final class Folder implements Frames {
  private final Album album;
  private final World world;
  private final Path path;

  Folder(Album album, World world, Path path) throws IOException {
    this.album = album;
    this.world = world;
    this.path = Files.createDirectories(path);
  }

  @Override
  public void show(int number, Matrix birds) throws IOException {
    album.show(number, birds);
    if (album.kept().containsKey(number)) {
      Path file = path.resolve("frame-%05d.png".formatted(number));
      ImageIO.write(Picture.of(world, birds), "png", file.toFile());
    }
  }

  @Override
  public boolean isClosed() {
    return false;
  }
}
