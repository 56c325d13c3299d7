package io.bocj.matrix.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Boc;
import io.bocj.matrix.Matrix;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The runtime may be a container's, and the matrices an application's in that container. */
class LoadersTest {
  private static final Predicate<String> APPLICATION =
      Pattern.compile("[/\\\\]matrix[/\\\\]target[/\\\\]|[/\\\\]ejml-").asPredicate();

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theApplicationBringsTheMatrices() throws Exception {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    Thread thread = Thread.currentThread();
    try (URLClassLoader container = new URLClassLoader(urls(APPLICATION.negate()), platform);
        URLClassLoader application = new URLClassLoader(urls(APPLICATION), container)) {
      assertEquals(container, application.loadClass(Boc.class.getName()).getClassLoader());
      assertEquals(application, application.loadClass(Matrix.class.getName()).getClassLoader());
      thread.setContextClassLoader(application);
      Object printed = application.loadClass(Program.class.getName()).getMethod("run").invoke(null);
      assertEquals("Matrix[1x3] [2.0, 4.0, 6.0] in the same array", printed);
    }
  }

  private static URL[] urls(Predicate<String> which) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(which)
        .map(LoadersTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
