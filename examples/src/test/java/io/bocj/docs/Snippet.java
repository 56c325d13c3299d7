package io.bocj.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code java} block of a page.
 *
 * @param line where in the page it begins
 * @param code its text
 */
record Snippet(int line, String code) {
  /** As its first line: the block is compiled, and not run. */
  private static final String SKETCH = "// sketch";

  private static final Pattern PRINTS = Pattern.compile("// prints: (.*)");

  static List<Snippet> of(Path page) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```java")) {
        int end = i + 1;
        while (!lines.get(end).strip().equals("```")) {
          end++;
        }
        snippets.add(new Snippet(i + 1, String.join("\n", lines.subList(i + 1, end))));
        i = end;
      }
    }
    return snippets;
  }

  boolean runs() {
    return !code.stripLeading().startsWith(SKETCH);
  }

  /** The lines that it says it prints, by comments such as {@code // prints: 42}. */
  List<String> prints() {
    List<String> texts = new ArrayList<>();
    for (Matcher matcher = PRINTS.matcher(code); matcher.find(); ) {
      texts.add(matcher.group(1).strip());
    }
    return texts;
  }

  /** A package of its own, so that the blocks of a page do not see each other's types. */
  String packageName() {
    return "snippets.line" + line;
  }

  /**
   * The block as a class {@code Snippet}: as it stands if it declares a main method, else as the
   * body of one, with its imports hoisted.
   */
  String source() {
    return "package " + packageName() + ";\n" + (isProgram() ? code : wrapped());
  }

  String mainClass() {
    Matcher type = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)").matcher(code);
    return packageName() + "." + (isProgram() && type.find() ? type.group(1) : "Snippet");
  }

  private boolean isProgram() {
    return code.contains("static void main(");
  }

  private String wrapped() {
    StringBuilder imports =
        new StringBuilder(
            """
            import io.bocj.*;
            import static io.bocj.Boc.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            """);
    StringBuilder body = new StringBuilder();
    code.lines()
        .forEach(text -> (text.startsWith("import ") ? imports : body).append(text).append('\n'));
    return imports
        + "class Snippet {\npublic static void main(String[] args) throws Exception {\n"
        + body
        + "}\n}\n";
  }
}
