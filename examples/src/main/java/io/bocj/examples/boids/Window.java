package io.bocj.examples.boids;

import io.bocj.matrix.Matrix;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;

/** Shows each frame as it comes. All of it belongs to Swing's event thread, but its making. */
final class Window implements Frames {
  private final World world;
  private @Nullable JFrame frame;
  private @Nullable Screen screen;
  private boolean closed;

  /** What was drawn last. */
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
  }

  @Override
  public void show(int number, Matrix birds) {
    if (screen == null) {
      screen = new Screen();
      frame = open(screen);
    }
    screen.put(Picture.of(world, birds));
  }

  private JFrame open(Screen shown) {
    shown.setPreferredSize(new Dimension((int) world.width(), (int) world.height()));
    JFrame opened = new JFrame("bocj: boids");
    opened.add(shown);
    opened.pack();
    opened.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    opened.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed = true;
          }
        });
    opened.setVisible(true);
    return opened;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  void dispose() {
    if (frame != null) {
      frame.dispose();
    }
  }
}
