package io.bocj.contract.crossing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of the guide whose first column is headed {@code type}. */
final class CrossingTable {
  private static final Path PAGE = Path.of("..", "docs", "guide", "what-crosses.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private CrossingTable() {}

  /** The lane of each type: the first column's code, and the second column's text. */
  static Map<String, String> lanes() throws IOException {
    Map<String, String> lanes = new LinkedHashMap<>();
    boolean inTable = false;
    for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
      String[] columns = line.split("\\|");
      boolean isRow = line.startsWith("|") && columns.length > 2;
      inTable = isRow && (inTable || columns[1].strip().equals("type"));
      Matcher code = CODE.matcher(inTable ? columns[1] : "");
      while (code.find()) {
        if (lanes.put(code.group(1), columns[2].strip()) != null) {
          throw new IllegalStateException(PAGE + " has two rows for " + code.group(1));
        }
      }
    }
    return lanes;
  }
}
