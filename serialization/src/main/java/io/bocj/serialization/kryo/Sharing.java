package io.bocj.serialization.kryo;

import io.bocj.Cown;
import java.io.File;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
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
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which objects cross as references. A class is judged once, and the verdict is kept with the
 * class, so it goes when the class goes.
 */
final class Sharing {
  /** Immutable, and exactly these classes: a subclass may add anything. */
  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          String.class,
          BigInteger.class,
          BigDecimal.class,
          MathContext.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class,
          Pattern.class,
          StackTraceElement.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          MonthDay.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          Year.class,
          YearMonth.class,
          ZonedDateTime.class,
          HijrahDate.class,
          JapaneseDate.class,
          MinguoDate.class,
          ThaiBuddhistDate.class,
          DateTimeFormatter.class,
          File.class,
          // Of the default file system: others hold resources.
          FileSystems.getDefault().getPath("").getClass(),
          Inet4Address.class,
          Inet6Address.class,
          InetSocketAddress.class,
          // The rest have one instance each, which holds nothing.
          Collections.emptyNavigableSet().getClass(),
          Collections.emptyNavigableMap().getClass(),
          Collections.EMPTY_LIST.getClass(),
          Collections.EMPTY_SET.getClass(),
          Collections.EMPTY_MAP.getClass(),
          Collections.reverseOrder().getClass(),
          String.CASE_INSENSITIVE_ORDER.getClass());

  /** One for each distinct declaration, so that runtimes that share alike judge once. */
  private static final ConcurrentHashMap<Declared, Sharing> BY_DECLARED = new ConcurrentHashMap<>();

  /**
   * What the user says is shared.
   *
   * @param prefixes of packages
   * @param types names of classes in such packages that are immutable
   */
  private record Declared(List<String> prefixes, Set<String> types) {}

  private enum Verdict {
    SHARED,
    COPIED,
    /** {@code Class} itself: it depends on which class the object stands for. */
    CLASS_OBJECT
  }

  private final Declared declared;

  private final ClassValue<Verdict> verdicts =
      new ClassValue<>() {
        @Override
        protected Verdict computeValue(Class<?> type) {
          return judge(type);
        }
      };

  private Sharing(Declared declared) {
    this.declared = declared;
  }

  /** The rules of a runtime that shares the packages with these prefixes. */
  static Sharing of(List<String> prefixes) {
    return of(prefixes, Set.of());
  }

  /**
   * The rules of a runtime that shares these packages, and says that these classes are immutable.
   */
  static Sharing of(List<String> prefixes, Set<String> types) {
    return BY_DECLARED.computeIfAbsent(
        new Declared(List.copyOf(prefixes), Set.copyOf(types)), Sharing::new);
  }

  /** Whether this very object may be held by every interpreter. */
  boolean shares(@Nullable Object value) {
    if (value == null) {
      return true;
    }
    Verdict verdict = verdicts.get(value.getClass());
    return verdict == Verdict.SHARED
        || (verdict == Verdict.CLASS_OBJECT && isCommon((Class<?>) value));
  }

  /**
   * Whether whatever a variable of this type can hold is shared, in this runtime and in any other.
   */
  static boolean holdsOnlyImmutable(Class<?> declared) {
    return Cown.class.isAssignableFrom(declared)
        || (Modifier.isFinal(declared.getModifiers()) && IMMUTABLE.contains(declared));
  }

  /** Whether every instance of exactly this class is shared. */
  boolean sharesInstancesOf(Class<?> type) {
    return verdicts.get(type) == Verdict.SHARED;
  }

  /** Whether a class is the same in every interpreter. */
  boolean isCommon(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return Platform.isJdk(element) || Platform.isRuntime(element) || isPrefixed(element);
  }

  private boolean isPrefixed(Class<?> type) {
    for (String prefix : declared.prefixes()) {
      if (type.getName().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private Verdict judge(Class<?> type) {
    if (type == Class.class) {
      return Verdict.CLASS_OBJECT;
    }
    return isShared(type, new HashSet<>()) ? Verdict.SHARED : Verdict.COPIED;
  }

  /**
   * The records being judged are passed along, as they may contain each other: a record is shared
   * unless a component, somewhere, says otherwise.
   */
  private boolean isShared(Class<?> type, Set<Class<?>> judging) {
    return IMMUTABLE.contains(type)
        || Cown.class.isAssignableFrom(type)
        || isZone(type)
        || (declared.types().contains(type.getName()) && isCommon(type))
        || (Charset.class.isAssignableFrom(type) && Platform.isJdk(type))
        || (Enum.class.isAssignableFrom(type) && isCommon(type))
        || (type.isRecord() && isCommon(type) && isSharedRecord(type, judging));
  }

  private static boolean isZone(Class<?> type) {
    return ZoneId.class.isAssignableFrom(type) && Platform.isJdk(type);
  }

  private boolean isSharedRecord(Class<?> type, Set<Class<?>> judging) {
    if (judging.add(type)) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (!holdsOnlyShared(component.getType(), judging)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Judged by the declared type: whatever it may ever hold must be shared. */
  private boolean holdsOnlyShared(Class<?> declared, Set<Class<?>> judging) {
    return declared.isPrimitive()
        || Cown.class.isAssignableFrom(declared)
        || (Enum.class.isAssignableFrom(declared) && declared != Enum.class && isCommon(declared))
        || (Modifier.isFinal(declared.getModifiers()) && isShared(declared, judging));
  }
}
