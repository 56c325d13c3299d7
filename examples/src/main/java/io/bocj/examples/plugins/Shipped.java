package io.bocj.examples.plugins;

import io.bocj.examples.plugins.guests.CountsWords;
import io.bocj.examples.plugins.guests.ExitsTheJvm;
import io.bocj.examples.plugins.guests.FillsMemory;
import io.bocj.examples.plugins.guests.KeepsState;
import io.bocj.examples.plugins.guests.LoopsForEver;
import io.bocj.examples.plugins.guests.ReadsAFile;
import io.bocj.examples.plugins.guests.RecursesForEver;
import io.bocj.examples.plugins.guests.Shouts;
import io.bocj.examples.plugins.guests.StartsAThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs the plugins that come with the example into jars. */
final class Shipped {
  /** The attribute of a plugin's manifest that names the class of its body. */
  static final String BODY = "Plugin-Body";

  /** Those that mean well come first. */
  private static final List<Class<?>> ALL =
      List.of(
          CountsWords.class,
          Shouts.class,
          LoopsForEver.class,
          FillsMemory.class,
          RecursesForEver.class,
          ReadsAFile.class,
          StartsAThread.class,
          ExitsTheJvm.class,
          KeepsState.class);

  private Shipped() {}

  static void packInto(Path folder) throws IOException {
    for (Class<?> type : ALL) {
      pack(type, folder.resolve(type.getSimpleName() + ".jar"));
    }
  }

  static void pack(Class<?> type, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue(BODY, type.getName());
    String file = type.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream bytes = type.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new JarEntry(file));
      Objects.requireNonNull(bytes, file).transferTo(entries);
      entries.closeEntry();
    }
  }
}
