package io.bocj.examples.metering.guests;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Goes through a document by Gson's reader. */
public final class ParsesJson extends Rounds {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public ParsesJson() {}

  @Override
  protected long round(String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(text));
    long tokens = 0;
    for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
      tokens++;
      switch (token) {
        case BEGIN_ARRAY -> reader.beginArray();
        case END_ARRAY -> reader.endArray();
        case BEGIN_OBJECT -> reader.beginObject();
        case END_OBJECT -> reader.endObject();
        case NAME -> tokens += reader.nextName().length();
        case STRING -> tokens += reader.nextString().length();
        case NUMBER -> tokens += reader.nextInt();
        default -> reader.skipValue();
      }
    }
    return tokens;
  }
}
