package io.bocj.serialization.kryo;

import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What formats and calendars hold, which may be objects of the application's classes. */
final class CloneParts {
  private CloneParts() {}

  /**
   * Makes sure that a clone refers to nothing of its interpreter.
   *
   * @throws Refused if it does
   */
  static void requireJdk(@Nullable Object part) {
    if (part == null) {
      return;
    }
    if (!Platform.isJdk(part.getClass())) {
      throw new Refused(
          part.getClass().getName()
              + " cannot leave its interpreter within a format or calendar of the JDK; use one of"
              + " the JDK's own in its place");
    }
    parts(part).forEach(CloneParts::requireJdk);
  }

  private static List<?> parts(Object whole) {
    if (whole instanceof Calendar calendar) {
      return List.of(calendar.getTimeZone());
    }
    if (whole instanceof SimpleDateFormat format) {
      return List.of(format.getCalendar(), format.getNumberFormat(), format.getDateFormatSymbols());
    }
    if (whole instanceof DecimalFormat format) {
      return List.of(format.getDecimalFormatSymbols());
    }
    return whole instanceof MessageFormat format ? Arrays.asList(format.getFormats()) : List.of();
  }
}
