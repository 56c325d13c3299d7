/** Systematic tests: the behaviors of a test in many orders, by seed. */
module io.bocj.testing {
  requires static org.jspecify;
  requires io.bocj;
  requires transitive org.junit.jupiter.api;

  exports io.bocj.testing;

  // JUnit makes the extension.
  opens io.bocj.testing to
      org.junit.platform.commons;
}
