package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles and packs applications for tests. */
final class Sources {
  private Sources() {}

  /** Compiles source files, given by name and text, into the folder. */
  static Path compile(Path folder, Map<String, String> sources, String... options)
      throws IOException {
    Path sourceFolder = Files.createTempDirectory(folder.getParent(), "sources");
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = sourceFolder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString()));
    arguments.addAll(List.of(options));
    run(arguments, files);
    return folder;
  }

  private static void run(List<String> arguments, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      assertTrue(
          compiler.getTask(messages, manager, null, arguments, null, sources).call(),
          messages::toString);
    }
  }

  /** Packs folders into a multi-release jar; what is below a key goes below that prefix. */
  static Path jar(Path file, Map<String, Path> folders) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, Path> folder : folders.entrySet()) {
        add(jar, folder.getKey(), folder.getValue());
      }
    }
    return file;
  }

  private static void add(JarOutputStream jar, String prefix, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(
            new JarEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }
}
