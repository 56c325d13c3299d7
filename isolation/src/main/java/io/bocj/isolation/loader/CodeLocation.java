package io.bocj.isolation.loader;

import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.cert.Certificate;
import org.jspecify.annotations.Nullable;

/** Where code comes from: the jar or folder in which a class file was found. */
final class CodeLocation {
  private static final String IN_JAR = "!/";

  private CodeLocation() {}

  /** The location, as a URL in text, of what holds the class file. */
  static String of(URL classFile, String path) {
    String url = classFile.toExternalForm();
    return classFile.getProtocol().equals("jar") ? jar(url) : folder(url, path);
  }

  /** Up to the entry, which need not be the path asked for: multi-release jars have variants. */
  private static String jar(String url) {
    String archive = url.substring(0, url.lastIndexOf(IN_JAR));
    boolean nested = archive.contains(IN_JAR);
    return nested ? archive + IN_JAR : archive.substring("jar:".length());
  }

  /** By counting slashes: in the URL the path may be encoded. */
  private static String folder(String url, String path) {
    int end = url.length();
    for (long steps = path.chars().filter(c -> c == '/').count(); steps >= 0; steps--) {
      end = url.lastIndexOf('/', end - 1);
    }
    return url.substring(0, end + 1);
  }

  /** Without certificates: a prepared class file is not the one that was signed. */
  static CodeSource source(String location) {
    return new CodeSource(url(location), (Certificate[]) null);
  }

  /** Null where the scheme is known to the application's loader only. */
  private static @Nullable URL url(String location) {
    try {
      return new URL(location);
    } catch (MalformedURLException e) {
      return null;
    }
  }
}
