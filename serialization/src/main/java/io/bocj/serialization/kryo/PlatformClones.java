package io.bocj.serialization.kryo;

import java.text.ChoiceFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** Calendars, time zones, formats, and the dates of SQL. */
final class PlatformClones {
  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformClones(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformClones all = new PlatformClones(copiers);
    all.calendars();
    all.zones();
    all.formats();
    all.sqlDates();
  }

  private void calendars() {
    calendar(GregorianCalendar.class);
    for (String kind : Calendar.getAvailableCalendarTypes()) {
      calendar(new Calendar.Builder().setCalendarType(kind).build().getClass());
    }
  }

  private void calendar(Class<?> type) {
    put(type, Calendar.class, calendar -> (Calendar) calendar.clone());
  }

  private void zones() {
    for (Class<?> type : new Class<?>[] {SimpleTimeZone.class, utc()}) {
      put(type, TimeZone.class, zone -> (TimeZone) zone.clone());
    }
  }

  /** The class of nearly all time zones, which has no name here. */
  private static Class<?> utc() {
    return TimeZone.getTimeZone("UTC").getClass();
  }

  private void formats() {
    put(DecimalFormat.class, format -> (DecimalFormat) format.clone());
    put(SimpleDateFormat.class, format -> (SimpleDateFormat) format.clone());
    put(MessageFormat.class, format -> (MessageFormat) format.clone());
    put(ChoiceFormat.class, format -> (ChoiceFormat) format.clone());
    put(DecimalFormatSymbols.class, symbols -> (DecimalFormatSymbols) symbols.clone());
    put(DateFormatSymbols.class, symbols -> (DateFormatSymbols) symbols.clone());
  }

  /** By name, as the module need not be there. No better class than Date is at hand for them. */
  @SuppressWarnings("JavaUtilDate")
  private void sqlDates() {
    for (String name : new String[] {"Date", "Time", "Timestamp"}) {
      Class<?> type =
          Guarded.orNull(
              () -> Class.forName("java.sql." + name, false, ClassLoader.getPlatformClassLoader()));
      if (type != null) {
        put(type, Date.class, date -> (Date) date.clone());
      }
    }
  }

  private <T> void put(Class<T> type, UnaryOperator<T> clone) {
    put(type, type, clone);
  }

  private <T> void put(Class<?> exact, Class<T> type, UnaryOperator<T> clone) {
    copiers.put(exact, new CloneCopier<>(type, clone));
  }
}
