package io.bocj.isolation.guard;

/**
 * One reference of a class file to something that may be elsewhere.
 *
 * @param kind what is referred to
 * @param owner the class, as an internal name; for {@link Kind#FORBIDDEN} what was found, in words
 * @param name the member's name; empty for classes; for {@link Kind#FORBIDDEN} what to do about it
 * @param descriptor the member's descriptor; empty for classes
 * @param method the method in which the reference stands, with its descriptor; empty if the class's
 * @param line the source line; 0 if not known
 */
record Reference(Kind kind, String owner, String name, String descriptor, String method, int line) {
  enum Kind {
    TYPE,
    SUPERTYPE,
    METHOD,
    /** A method that is called whatever overrides it, or a constructor. */
    SUPER_METHOD,
    /** A method or constructor by its handle. */
    HANDLE,
    FIELD,
    /** Not to be granted. */
    FORBIDDEN
  }

  /** The same reference, wherever it stands. */
  Reference anywhere() {
    return new Reference(kind, owner, name, descriptor, "", 0);
  }

  /** Whether the method in which it stands may call what it refers to. */
  boolean isCall() {
    return kind == Kind.METHOD || kind == Kind.SUPER_METHOD;
  }
}
