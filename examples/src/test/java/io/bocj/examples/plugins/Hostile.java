package io.bocj.examples.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A hostile plugin of the corpus, and what must become of it. */
record Hostile(String name, String category, String expected, String detail, String code) {
  private static final String TEMPLATE =
      """
      package hostile.%s;
      import io.bocj.*;
      import java.math.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      @SuppressWarnings({"unchecked", "removal", "deprecation"})
      public class H implements Fn1<Acquired<Object>, Object> {
        private Object result;
        @Override public Object call(Acquired<Object> cown) throws Exception {
          cown.set("changed");
          attack(cown);
          return result;
        }
        void attack(Acquired<Object> cown) throws Exception {
          %s
        }
        %s
      }
      """;

  static List<Hostile> all() throws IOException {
    try (InputStream stream = Hostile.class.getResourceAsStream("/plugins/hostile.txt")) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<Hostile> all = new ArrayList<>();
      String[] sections = text.split("(?m)^## ");
      // Before the first there is what is said about all.
      for (int i = 1; i < sections.length; i++) {
        all.add(parse(sections[i]));
      }
      return all;
    }
  }

  private static Hostile parse(String section) {
    int end = section.indexOf('\n');
    String[] head = section.substring(0, end).split(" : ");
    String[] expected = head[2].split(" ", 2);
    return new Hostile(head[0], head[1], expected[0], expected[1], section.substring(end));
  }

  String packageName() {
    return "hostile." + name.toLowerCase(java.util.Locale.ROOT);
  }

  String className() {
    return packageName() + ".H";
  }

  String source() {
    String[] parts = code.split("(?m)^--$", 2);
    return TEMPLATE.formatted(
        packageName().substring("hostile.".length()), parts[0], parts.length > 1 ? parts[1] : "");
  }

  @Override
  public String toString() {
    return category + ": " + name;
  }
}
