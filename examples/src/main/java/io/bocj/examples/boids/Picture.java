package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** Draws birds as darts that point where they fly; those of one direction have one color. */
final class Picture {
  static final Color SKY = new Color(0x10, 0x18, 0x28);
  private static final double LENGTH = 9;
  private static final double WIDTH = 3;
  private static final float SATURATION = 0.55f;

  private Picture() {}

  static BufferedImage of(World world, Matrix birds) {
    BufferedImage image =
        new BufferedImage((int) world.width(), (int) world.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(SKY);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int bird = 0; bird < birds.columns(); bird++) {
      draw(graphics, birds, bird);
    }
    graphics.dispose();
    return image;
  }

  private static void draw(Graphics2D graphics, Matrix birds, int bird) {
    double x = birds.get(Birds.X, bird);
    double y = birds.get(Birds.Y, bird);
    double heading = Math.atan2(birds.get(Birds.SPEED_Y, bird), birds.get(Birds.SPEED_X, bird));
    double dx = Math.cos(heading);
    double dy = Math.sin(heading);
    Path2D dart = new Path2D.Double();
    dart.moveTo(x + dx * LENGTH / 2, y + dy * LENGTH / 2);
    dart.lineTo(x - dx * LENGTH / 2 - dy * WIDTH, y - dy * LENGTH / 2 + dx * WIDTH);
    dart.lineTo(x - dx * LENGTH / 2 + dy * WIDTH, y - dy * LENGTH / 2 - dx * WIDTH);
    dart.closePath();
    graphics.setColor(Color.getHSBColor((float) (heading / (2 * Math.PI)), SATURATION, 1));
    graphics.fill(dart);
  }
}
