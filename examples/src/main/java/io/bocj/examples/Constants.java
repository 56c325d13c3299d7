package io.bocj.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Enums as values of options, however they are capitalized. A value that is not there is answered
 * with those that are, as the help names them; picocli would list names and texts of all.
 */
final class Constants {
  private Constants() {}

  /** For a command and those below it. */
  static void register(CommandLine command) {
    for (ArgSpec arg : command.getCommandSpec().args()) {
      Stream.concat(Stream.of(arg.type()), Arrays.stream(arg.auxiliaryTypes()))
          .filter(Class::isEnum)
          .forEach(type -> register(command, type));
    }
    command.getSubcommands().values().forEach(Constants::register);
  }

  private static <T> void register(CommandLine command, Class<T> type) {
    command.registerConverter(type, text -> constant(type, text));
  }

  private static <T> T constant(Class<T> type, String text) {
    List<T> all = List.of(type.getEnumConstants());
    return all.stream()
        .filter(constant -> isNamed(constant, text))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(notThere(all, text)));
  }

  private static boolean isNamed(Object constant, String text) {
    return text.equalsIgnoreCase(constant.toString())
        || text.equalsIgnoreCase(((Enum<?>) constant).name());
  }

  private static String notThere(List<?> all, String text) {
    return "expected one of %s, but was '%s'"
        .formatted(
            String.join(",", all.stream().map(c -> c.toString().toLowerCase(Locale.ROOT)).toList()),
            text);
  }
}
