package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.net.MalformedURLException;
import java.net.URL;

/**
 * URLs, as text: a URL refers to what opens it, which may be the application's. Whoever reads it
 * gets the JVM's own handler for the protocol.
 */
final class UrlCopier extends Copier<URL> {
  @Override
  void write(Engine engine, Output output, URL value) {
    engine.attach(textOf(value));
  }

  private static String textOf(URL value) {
    String text = value.toExternalForm();
    try {
      new URL(text);
      return text;
    } catch (MalformedURLException e) {
      throw new Refused(
          "java.net.URL cannot leave its interpreter, as only a handler of the application knows"
              + " the protocol "
              + value.getProtocol());
    }
  }

  @Override
  URL read(Engine engine, Input input, Class<? extends URL> type) {
    String text = engine.attached(String.class);
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new TransferException(text + " cannot be re-made as a URL: " + e.getMessage(), e);
    }
  }

  @Override
  void walk(URL value, Walk walk) {
    textOf(value);
  }
}
