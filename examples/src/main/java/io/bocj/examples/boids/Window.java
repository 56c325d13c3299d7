package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/** Shows each frame as it comes, at a pace that the eye can follow. */
final class Window implements Frames {
  private static final long PACE_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;

  private final World world;
  private final JFrame frame = new JFrame("bocj: boids");
  private final Screen screen = new Screen();
  private long due = System.nanoTime();

  /** Written by Swing's thread when the user closes the window; read by who shows frames. */
  private volatile boolean closed;

  /** What was drawn last; belongs to Swing's thread. */
  private static final class Screen extends JComponent {
    private static final long serialVersionUID = 1;

    private transient @Nullable BufferedImage picture;

    void put(BufferedImage next) {
      picture = next;
      repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      graphics.drawImage(picture, 0, 0, getWidth(), getHeight(), null);
    }
  }

  Window(World world) {
    this.world = world;
    SwingUtilities.invokeLater(this::open);
  }

  private void open() {
    screen.setPreferredSize(new Dimension((int) world.width(), (int) world.height()));
    frame.add(screen);
    frame.pack();
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed = true;
          }
        });
    frame.setVisible(true);
  }

  @Override
  public void show(int number, Matrix birds) {
    BufferedImage picture = Picture.of(world, birds);
    SwingUtilities.invokeLater(() -> screen.put(picture));
    due = Math.max(due + PACE_NANOS, System.nanoTime());
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  void dispose() {
    SwingUtilities.invokeLater(frame::dispose);
  }
}
