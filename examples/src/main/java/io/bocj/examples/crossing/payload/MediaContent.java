package io.bocj.examples.crossing.payload;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object of the public benchmark jvm-serializers, after its published fields: a video and two
 * pictures of it.
 */
public final class MediaContent implements Serializable {
  private static final long serialVersionUID = 1;

  private @Nullable Media media;

  @SuppressWarnings("serial") // an ArrayList
  private @Nullable List<Image> images;

  /** For serializers that ask for it. */
  public MediaContent() {}

  static MediaContent sample() {
    MediaContent content = new MediaContent();
    content.media = Media.sample();
    content.images = new ArrayList<>(List.of(Image.large(), Image.small()));
    return content;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MediaContent that
        && Objects.equals(media, that.media)
        && Objects.equals(images, that.images);
  }

  @Override
  public int hashCode() {
    return Objects.hash(media, images);
  }
}
