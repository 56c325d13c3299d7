package io.bocj.isolation.plugin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** URLs of what is in memory; they can be opened, and that is all. */
final class MemoryUrl extends URLStreamHandler {
  private final byte[] content;

  private MemoryUrl(byte[] content) {
    this.content = content;
  }

  static URL of(String plugin, String path, byte[] content) {
    try {
      String host = plugin.replaceAll("[^A-Za-z0-9.-]", "-");
      return new URL("bocj-plugin", host, -1, "/" + path, new MemoryUrl(content));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("no URL for " + path, e);
    }
  }

  @Override
  protected URLConnection openConnection(URL url) {
    return new URLConnection(url) {
      @Override
      public void connect() {
        // There is nothing to connect to.
      }

      @Override
      public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
      }
    };
  }
}
