package io.bocj.examples.measure;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.function.Function;

/** Tables for terminals and pages. */
public final class Tables {
  /** Frames of a table in Markdown: a rule below the header, and bars between columns. */
  private static final Character[] MARKDOWN = {
    null, null, null, null, '|', '|', '|', '|', '-', '|', '|', '|', '|', '|', null, null, null,
    null, null, null, null, null, null, null, null, null, null, null, null
  };

  private Tables() {}

  /**
   * A table for a terminal.
   *
   * @param <R> what a row is about
   * @param rows the rows
   * @param columns made by {@link #left} and {@link #right}
   * @return lines
   */
  public static <R> String text(List<R> rows, List<ColumnData<R>> columns) {
    return framed(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, columns);
  }

  /**
   * A table for a page.
   *
   * @param <R> what a row is about
   * @param rows the rows
   * @param columns made by {@link #left} and {@link #right}
   * @return lines
   */
  public static <R> String markdown(List<R> rows, List<ColumnData<R>> columns) {
    return framed(MARKDOWN, rows, columns);
  }

  private static <R> String framed(Character[] frames, List<R> rows, List<ColumnData<R>> columns) {
    return AsciiTable.builder().border(frames).data(rows, columns).lineSeparator("\n").asString();
  }

  /**
   * A column of text.
   *
   * @param <R> what a row is about
   * @param header its header
   * @param text what it says of a row
   * @return the column
   */
  public static <R> ColumnData<R> left(String header, Function<R, String> text) {
    return column(header, text, HorizontalAlign.LEFT);
  }

  /**
   * A column of numbers.
   *
   * @param <R> what a row is about
   * @param header its header
   * @param text what it says of a row
   * @return the column
   */
  public static <R> ColumnData<R> right(String header, Function<R, String> text) {
    return column(header, text, HorizontalAlign.RIGHT);
  }

  private static <R> ColumnData<R> column(
      String header, Function<R, String> text, HorizontalAlign align) {
    return new Column().header(header).headerAlign(align).dataAlign(align).maxWidth(200).with(text);
  }
}
