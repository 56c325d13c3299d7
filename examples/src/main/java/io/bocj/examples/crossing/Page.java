package io.bocj.examples.crossing;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The report as one file for a browser: figures, charts, and the library that draws them (Apache
 * ECharts, out of its WebJar), so that it can be kept and passed on.
 */
final class Page {
  private static final String TEMPLATE = "report.html";
  private static final String WEB_JAR = "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final String LIBRARY = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";

  /** JSON that may stand in a script: Gson escapes what HTML would make something of. */
  private static final Gson JSON = new Gson();

  private record Data(String heading, List<Line> lines, List<String> remarks) {}

  private Page() {}

  static String of(Report report) {
    Data data = new Data(report.heading(), report.lines(), report.remarks());
    return resource(TEMPLATE)
        .replace("/*data*/", JSON.toJson(data))
        .replace("/*library*/", resource(LIBRARY.formatted(libraryVersion())));
  }

  private static String libraryVersion() {
    try (InputStream in = open(WEB_JAR)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Page.class.getResourceAsStream(name), name);
  }
}
