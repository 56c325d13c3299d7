package io.bocj.examples.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** A report whose figures stand in one table, between a heading and notes. */
public interface TableReport extends MeasuredReport {
  /**
   * What stands above the table.
   *
   * @return lines
   */
  String heading();

  /**
   * The figures.
   *
   * @return the table
   */
  Table<?> table();

  /**
   * What stands below the table.
   *
   * @return lines; one that explains an asterisk begins with one and a space
   */
  String notes();

  /**
   * What is written to JSON.
   *
   * @return an object that Gson takes apart
   */
  Object document();

  @Override
  default String text() {
    return "%s%n%n%s%n%s%n".formatted(heading(), table().text(), notes());
  }

  @Override
  default String markdown() {
    String heading = heading().replaceAll("(?m)^", "    ");
    String notes = notes().replaceAll("(?m)^\\* ", "\\\\* "); // no list
    return "%s\n\n%s\n\n%s\n".formatted(heading, table().markdown(), notes);
  }

  @Override
  default String json() {
    Gson gson = new GsonBuilder().setPrettyPrinting().create();
    return gson.toJson(document());
  }
}
