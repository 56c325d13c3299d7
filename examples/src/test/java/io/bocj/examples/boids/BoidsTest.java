package io.bocj.examples.boids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoidsTest {
  /** Of darts of some pixels each, of which a few may cover each other. */
  private static final int LEAST_PIXELS = 2000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void anyNumberOfWorkersGivesTheSameFrames(Isolation isolation) throws IOException {
    ExampleRun run =
        ExampleRun.of(
                isolation,
                "boids",
                "--headless",
                "--birds=200",
                "--frames=40",
                "--every=20",
                "--warmup=3",
                "--workers=1,2,3",
                "--out=" + folder)
            .assertGood();
    assertEquals(
        "checked: 2 frames looked at: every bird there, inside the world, within the limits of"
            + " speed; the same in each run",
        run.verdict());
    assertEquals(3, run.linesWith(" x |").size());
    assertEquals(1, run.linesWith("2 frames written to " + folder).size());
    assertShowsBirds("frame-00020.png");
    assertShowsBirds("frame-00040.png");
  }

  private void assertShowsBirds(String file) throws IOException {
    BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
    assertEquals(World.WIDTH, image.getWidth());
    assertEquals(World.HEIGHT, image.getHeight());
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int sky = Picture.SKY.getRGB();
    assertTrue(IntStream.of(pixels).filter(pixel -> pixel != sky).count() > LEAST_PIXELS);
  }

  @Test
  void withoutADisplayAWindowIsRefusedWithAdvice() {
    ExampleRun run = ExampleRun.of(List.of("-Djava.awt.headless=true"), Isolation.NONE, "boids");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).startsWith("there is no display for a window: say --headless"));
  }
}
