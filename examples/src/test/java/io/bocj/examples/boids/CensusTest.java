package io.bocj.examples.boids;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.matrix.Axis;
import io.bocj.matrix.Matrix;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static final World WORLD = new World(World.WIDTH, World.HEIGHT, 1);
  private static final int COUNT = 10;

  private final Matrix birds = Birds.scattered(WORLD, COUNT, 1);

  @Test
  void birdsThatAreAsTheyShouldBeAreNotComplainedOf() {
    assertEquals(Optional.empty(), new Census(WORLD, COUNT).complaint(1, birds));
  }

  @Test
  void whatIsWrongIsNamed() {
    assertComplaint("bird 4 is there twice", b -> b.set(Birds.NUMBER, 5, 4));
    assertComplaint("bird 3 has left the world", b -> b.set(Birds.X, 3, -1));
    assertComplaint("bird 3 has left the world", b -> b.set(Birds.Y, 3, World.HEIGHT + 1));
    assertComplaint("bird 0 has the speed 7.0", b -> setSpeed(b, 7));
    assertComplaint("bird 0 has the speed 1.0", b -> setSpeed(b, 1));
  }

  private static void setSpeed(Matrix birds, double speed) {
    birds.set(Birds.SPEED_X, 0, speed);
    birds.set(Birds.SPEED_Y, 0, 0);
  }

  @Test
  void aBirdThatIsMissingIsNamed() {
    Matrix some = birds.take(Axis.COLUMNS, 0, 1, 2, 3, 4, 5, 6, 8, 9);
    assertEquals(
        Optional.of("frame 7: bird 7 is missing"), new Census(WORLD, COUNT).complaint(7, some));
  }

  private void assertComplaint(String complaint, Consumer<Matrix> mistake) {
    Matrix wrong = birds.copy();
    mistake.accept(wrong);
    assertEquals(
        Optional.of("frame 1: " + complaint), new Census(WORLD, COUNT).complaint(1, wrong));
  }
}
