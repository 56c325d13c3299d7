package io.bocj.examples.measure;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * A report as one file for a browser: figures, charts, and the library that draws them (Apache
 * ECharts, out of its WebJar), so that it can be kept and passed on.
 */
public final class ChartPage {
  private static final String WEB_JAR = "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final String LIBRARY = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";

  /** JSON that may stand in a script: Gson escapes what HTML would make something of. */
  private static final Gson JSON = new Gson();

  private ChartPage() {}

  /**
   * Fills a template.
   *
   * @param owner the class beside which the template lies
   * @param template its name; it has the words {@code /*data*}{@code /} and {@code
   *     /*library*}{@code /} where they belong
   * @param data what the template's own script draws
   * @return the page
   */
  public static String of(Class<?> owner, String template, Object data) {
    return resource(owner, template)
        .replace("/*data*/", JSON.toJson(data))
        .replace("/*library*/", resource(ChartPage.class, LIBRARY.formatted(libraryVersion())));
  }

  private static String libraryVersion() {
    try (InputStream in = open(ChartPage.class, WEB_JAR)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(Class<?> owner, String name) {
    try (InputStream in = open(owner, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Class<?> owner, String name) {
    return Objects.requireNonNull(owner.getResourceAsStream(name), name);
  }
}
