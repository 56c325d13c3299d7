package io.bocj.isolation.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.bocj.isolation.samples.Counter;
import io.bocj.isolation.samples.LambdaKinds;
import io.bocj.isolation.samples.Unversioned;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassFilesTest {
  private static final ClassLoader APPLICATION = ClassFilesTest.class.getClassLoader();

  private static byte[] original(Class<?> type) throws IOException {
    try (InputStream bytes =
        APPLICATION.getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
      return bytes.readAllBytes();
    }
  }

  @Test
  void areReadOnceForAllRuntimesOfAnApplication() throws Exception {
    ClassFiles files = ClassFiles.of(APPLICATION);
    ClassFile file = files.find(Counter.class.getName(), APPLICATION);
    assertSame(files, ClassFiles.of(APPLICATION));
    assertSame(file, files.find(Counter.class.getName(), APPLICATION));
  }

  @Test
  void doNotGrowWithTheNumberOfRuntimes() throws Exception {
    defineAll();
    int size = ClassFiles.of(APPLICATION).size();
    for (int i = 0; i < 200; i++) {
      defineAll();
    }
    assertEquals(size, ClassFiles.of(APPLICATION).size());
  }

  private static void defineAll() throws ClassNotFoundException {
    for (Class<?> type : List.of(Counter.class, LambdaKinds.class, Unversioned.class)) {
      assertNotSame(type, Class.forName(type.getName(), true, loader()));
    }
  }

  private static InterpreterLoader loader() {
    Boundary boundary = new Boundary(APPLICATION, List.of());
    return new InterpreterLoader("test", APPLICATION, boundary, ClassFiles.of(APPLICATION));
  }

  @Test
  void arePreparedOnlyWhereTheyDeclareSerializableLambdas() throws Exception {
    ClassFiles files = ClassFiles.of(APPLICATION);
    assertEquals(
        Arrays.hashCode(original(Counter.class)),
        Arrays.hashCode(files.find(Counter.class.getName(), APPLICATION).bytes()));
    assertNotEquals(
        Arrays.hashCode(original(LambdaKinds.class)),
        Arrays.hashCode(files.find(LambdaKinds.class.getName(), APPLICATION).bytes()));
  }

  @Test
  void ofTheJdkAreLeftToTheJdk() throws Exception {
    assertNull(ClassFiles.of(APPLICATION).find("java.util.ArrayList", APPLICATION));
  }

  @Test
  void thatAreMissingAreAskedForAgain() throws Exception {
    try (GrowingLoader application = new GrowingLoader()) {
      ClassFiles files = ClassFiles.of(application);
      assertNull(files.find(Counter.class.getName(), application));
      application.addURL(Counter.class.getProtectionDomain().getCodeSource().getLocation());
      assertNotNull(files.find(Counter.class.getName(), application));
    }
  }

  @Test
  void areLeftAloneIfTheyCannotBeRead() {
    byte[] garbage =
        "not a class file, though $deserializeLambda$ is in it".getBytes(StandardCharsets.US_ASCII);
    assertSame(garbage, OwnLookup.injectedInto(garbage));
  }

  @Test
  void keepTheSerialVersionOfAClass() throws Exception {
    Class<?> copy = Class.forName(Unversioned.class.getName(), false, loader());
    assertNotSame(Unversioned.class, copy);
    assertEquals(
        ObjectStreamClass.lookup(Unversioned.class).getSerialVersionUID(),
        ObjectStreamClass.lookup(copy).getSerialVersionUID());
  }

  private static final class GrowingLoader extends URLClassLoader {
    GrowingLoader() {
      super(new URL[0], ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected void addURL(URL url) {
      super.addURL(url);
    }
  }
}
