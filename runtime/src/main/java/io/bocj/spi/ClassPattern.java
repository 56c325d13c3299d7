package io.bocj.spi;

/**
 * One pattern of {@link java.io.ObjectInputFilter.Config#createFilter}, of those that tell classes
 * by their names.
 *
 * @param text as it was given
 * @param rejects whether what it matches is refused
 * @param kind how a name is compared
 * @param name what it is compared with
 */
record ClassPattern(String text, boolean rejects, Kind kind, String name) {
  private static final String WILDCARD = "*";
  private static final String PACKAGE = ".*";
  private static final String PACKAGES = ".**";

  enum Kind {
    CLASS,
    PACKAGE,
    PREFIX
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is none, or does not tell classes by their names
   */
  static ClassPattern parse(String text) {
    requireOfNames(text);
    boolean rejects = text.startsWith("!");
    String name = rejects ? text.substring(1) : text;
    Kind kind = kind(name);
    String compared = name.substring(0, name.length() - wildcard(name));
    if (compared.equals(".") || (compared.isEmpty() && !name.equals(WILDCARD))) {
      throw unsound(text, "it names neither a class nor a package");
    }
    if (compared.indexOf('*') >= 0) {
      throw unsound(text, "an asterisk may stand only at the end");
    }
    if (rejects && isOfJdk(compared)) {
      throw unsound(text, "which classes of the JDK cross is not asked: bocj lists them itself");
    }
    return new ClassPattern(text, rejects, kind, compared);
  }

  /** Parts of the JDK's syntax that have no meaning here would be taken for names. */
  private static void requireOfNames(String text) {
    if (text.indexOf('=') >= 0) {
      throw unsound(text, "set limits with -Dbocj.transfer.maxBytes, maxDepth and maxCapacity");
    }
    if (text.indexOf('/') >= 0) {
      throw unsound(text, "classes are told by their names, so name packages instead of a module");
    }
    if (text.chars().anyMatch(c -> c == ',' || Character.isWhitespace(c))) {
      throw unsound(text, "patterns are separated by a semicolon, without blanks");
    }
  }

  private static Kind kind(String name) {
    if (name.endsWith(PACKAGE)) {
      return Kind.PACKAGE;
    }
    return name.endsWith(WILDCARD) ? Kind.PREFIX : Kind.CLASS;
  }

  /** How many of the last characters are not compared. */
  private static int wildcard(String name) {
    if (name.endsWith(PACKAGE) || name.endsWith(PACKAGES)) {
      return 2;
    }
    return name.endsWith(WILDCARD) ? 1 : 0;
  }

  private static boolean isOfJdk(String name) {
    return name.equals("java") || name.startsWith("java.") || name.startsWith("jdk.");
  }

  private static IllegalArgumentException unsound(String text, String why) {
    return new IllegalArgumentException(
        "the pattern \"" + text + "\" cannot be used to accept classes: " + why);
  }

  boolean matches(String className) {
    return switch (kind) {
      case CLASS -> className.equals(name);
      case PACKAGE -> className.startsWith(name) && className.lastIndexOf('.') == name.length();
      case PREFIX -> className.startsWith(name);
    };
  }
}
