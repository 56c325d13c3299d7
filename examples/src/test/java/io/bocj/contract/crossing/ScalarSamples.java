package io.bocj.contract.crossing;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is immutable, and so is shared. */
final class ScalarSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    lang();
    text();
    time();
    net();
  }

  private ScalarSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static void lang() {
    add("Boolean", () -> true);
    add("Byte", () -> (byte) 1);
    add("Character", () -> 'c');
    add("Short", () -> (short) 2);
    add("Integer", () -> 1234567);
    add("Long", () -> 1L << 40);
    add("Float", () -> 1.5f);
    add("Double", () -> 2.5);
    add("String", () -> "Grüße");
    add("BigInteger", () -> BigInteger.TEN.pow(40));
    add("BigDecimal", () -> new BigDecimal("1.10"));
    add("MathContext", () -> MathContext.DECIMAL64);
    add("OptionalInt", () -> OptionalInt.of(1));
    add("OptionalLong", () -> OptionalLong.of(1));
    add("OptionalDouble", () -> OptionalDouble.of(1));
    add("TimeUnit", () -> TimeUnit.DAYS);
    add("String.class", () -> String.class);
    add("StackTraceElement", () -> new StackTraceElement("A", "b", "A.java", 1));
  }

  private static void text() {
    add("UUID", () -> new UUID(1, 2));
    add("Locale", () -> Locale.GERMANY);
    add("Currency", () -> Currency.getInstance("EUR"));
    add("Pattern", () -> Pattern.compile("a+", Pattern.CASE_INSENSITIVE));
    add("Charset", () -> StandardCharsets.UTF_16LE);
    add("Comparator.naturalOrder", Comparator::naturalOrder);
    add("Comparator.reverseOrder", Comparator::reverseOrder);
    add("String.CASE_INSENSITIVE_ORDER", () -> String.CASE_INSENSITIVE_ORDER);
    add("Collections.emptyList", Collections::emptyList);
    add("Collections.emptySet", Collections::emptySet);
    add("Collections.emptyMap", Collections::emptyMap);
    add("Collections.emptyNavigableSet", Collections::emptyNavigableSet);
    add("Collections.emptyNavigableMap", Collections::emptyNavigableMap);
  }

  private static void time() {
    add("Duration", () -> Duration.ofMillis(5));
    add("Instant", () -> Instant.ofEpochSecond(7));
    add("LocalDate", () -> LocalDate.of(2024, 2, 29));
    add("LocalDateTime", () -> LocalDateTime.of(2024, 2, 29, 12, 0));
    add("LocalTime", () -> LocalTime.of(12, 1));
    add("MonthDay", () -> MonthDay.of(2, 29));
    add("OffsetDateTime", () -> OffsetDateTime.of(LocalDateTime.MIN, ZoneOffset.ofHours(2)));
    add("OffsetTime", () -> OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC));
    add("Period", () -> Period.ofDays(3));
    add("Year", () -> Year.of(2024));
    add("YearMonth", () -> YearMonth.of(2024, 2));
    add("ZonedDateTime", () -> LocalDate.EPOCH.atStartOfDay(ZoneId.of("Europe/Paris")));
    add("ZoneId", () -> ZoneId.of("Europe/Paris"));
    add("ZoneOffset", () -> ZoneOffset.ofHours(1));
    add("JapaneseDate", () -> JapaneseDate.of(2024, 2, 29));
    add("DateTimeFormatter", () -> DateTimeFormatter.ISO_DATE);
  }

  private static void net() {
    add("URI", () -> URI.create("a:b"));
    add("File", () -> new File("a/b"));
    add("Path", () -> Path.of("a", "b"));
    add("Inet4Address", () -> address(127, 0, 0, 1));
    add("Inet6Address", () -> address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    add("InetSocketAddress", () -> new InetSocketAddress(address(127, 0, 0, 1), 80));
  }

  private static InetAddress address(int... parts) {
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) parts[i];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
