package io.bocj.examples.measure;

import com.github.freva.asciitable.ColumnData;
import java.util.List;

/**
 * A table for a terminal or a page.
 *
 * @param <R> what a row is about
 * @param rows the rows
 * @param columns made by {@link Tables#left} and {@link Tables#right}
 */
public record Table<R>(List<R> rows, List<ColumnData<R>> columns) {
  /**
   * For a terminal.
   *
   * @return lines
   */
  public String text() {
    return Tables.text(rows, columns);
  }

  /**
   * For a page in Markdown.
   *
   * @return lines
   */
  public String markdown() {
    return Tables.markdown(rows, columns);
  }
}
