package io.bocj.isolation.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What is in the jars and folders of a plugin, read once; nothing stays open. */
final class Archive {
  private static final long MOST_BYTES = 512L << 20;
  private static final int MOST_ENTRIES = 200_000;
  private static final String CLASS = ".class";

  /** By class name, with dots; the first on the class path counts. */
  private final Map<String, byte[]> classFiles = new HashMap<>();

  /** By path; all, in the order of the class path. */
  private final Map<String, List<byte[]>> resources = new HashMap<>();

  private long bytes;
  private int entries;

  static Archive read(Path... classPath) {
    Archive archive = new Archive();
    for (Path path : classPath) {
      try {
        if (Files.isDirectory(path)) {
          archive.readFolder(path);
        } else {
          archive.readJar(path);
        }
      } catch (IOException e) {
        throw new IllegalArgumentException(
            path + " cannot be read: " + e + "; give a jar or a folder of classes", e);
      }
    }
    return archive;
  }

  Map<String, byte[]> classFiles() {
    return classFiles;
  }

  Map<String, List<byte[]>> resources() {
    return resources;
  }

  private void readFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream stream = Files.newInputStream(file)) {
          add(folder.relativize(file).toString().replace('\\', '/'), stream);
        }
      }
    }
  }

  private void readJar(Path path) throws IOException {
    try (JarFile jar =
            new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        Stream<JarEntry> versioned = jar.versionedStream()) {
      for (JarEntry entry : versioned.filter(e -> !e.isDirectory()).toList()) {
        try (InputStream stream = jar.getInputStream(entry)) {
          add(entry.getName(), stream);
        }
      }
    }
  }

  private void add(String path, InputStream stream) throws IOException {
    long left = MOST_BYTES - bytes;
    byte[] content = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
    bytes += content.length;
    if (content.length > left || ++entries > MOST_ENTRIES) {
      throw new IOException(
          "it holds more than " + MOST_BYTES + " bytes or " + MOST_ENTRIES + " entries");
    }
    if (path.endsWith(CLASS)) {
      addClass(path.substring(0, path.length() - CLASS.length()).replace('/', '.'), content);
    }
    resources.computeIfAbsent(path, p -> new ArrayList<>(1)).add(content);
  }

  /** What describes modules, or is for other versions of Java, is never loaded. */
  private void addClass(String className, byte[] content) {
    if (!className.endsWith("module-info")
        && !className.endsWith("package-info")
        && !className.startsWith("META-INF.")) {
      classFiles.putIfAbsent(className, content);
    }
  }
}
