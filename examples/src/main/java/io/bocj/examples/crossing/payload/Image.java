package io.bocj.examples.crossing.payload;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A picture of a {@link MediaContent}. */
public final class Image implements Serializable {
  private static final long serialVersionUID = 1;

  private enum Size {
    SMALL,
    LARGE
  }

  private @Nullable String uri;
  private @Nullable String title;
  private int width;
  private int height;
  private @Nullable Size size;

  /** For serializers that ask for it. */
  public Image() {}

  static Image large() {
    return of("http://javaone.com/keynote_large.jpg", 1024, 768, Size.LARGE);
  }

  static Image small() {
    return of("http://javaone.com/keynote_small.jpg", 320, 240, Size.SMALL);
  }

  private static Image of(String uri, int width, int height, Size size) {
    Image image = new Image();
    image.uri = uri;
    image.title = "Javaone Keynote";
    image.width = width;
    image.height = height;
    image.size = size;
    return image;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Image that
        && Objects.equals(uri, that.uri)
        && Objects.equals(title, that.title)
        && width == that.width
        && height == that.height
        && size == that.size;
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, size);
  }
}
