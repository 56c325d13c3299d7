package io.bocj.examples.crossing.payload;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The video of a {@link MediaContent}. */
public final class Media implements Serializable {
  private static final long serialVersionUID = 1;

  private enum Player {
    JAVA,
    FLASH
  }

  private @Nullable String uri;
  private @Nullable String title;
  private int width;
  private int height;
  private @Nullable String format;
  private long duration;
  private long size;
  private int bitrate;
  private boolean hasBitrate;

  @SuppressWarnings("serial") // an ArrayList
  private @Nullable List<String> persons;

  private @Nullable Player player;
  private @Nullable String copyright;

  /** For serializers that ask for it. */
  public Media() {}

  static Media sample() {
    Media media = new Media();
    media.uri = "http://javaone.com/keynote.mpg";
    media.title = "Javaone Keynote";
    media.width = 640;
    media.height = 480;
    media.format = "video/mpg4";
    media.duration = 18_000_000;
    media.size = 58_982_400;
    media.bitrate = 262_144;
    media.hasBitrate = true;
    media.persons = new ArrayList<>(List.of("Bill Gates", "Steve Jobs"));
    media.player = Player.JAVA;
    media.copyright = null;
    return media;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Media that
        && width == that.width
        && height == that.height
        && duration == that.duration
        && size == that.size
        && bitrate == that.bitrate
        && hasBitrate == that.hasBitrate
        && player == that.player
        && texts().equals(that.texts());
  }

  private List<Object> texts() {
    return List.of(
        String.valueOf(uri),
        String.valueOf(title),
        String.valueOf(format),
        String.valueOf(persons),
        String.valueOf(copyright));
  }

  @Override
  public int hashCode() {
    return Objects.hash(uri, size);
  }
}
