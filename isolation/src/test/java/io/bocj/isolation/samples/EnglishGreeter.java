package io.bocj.isolation.samples;

/** The provider that is named in META-INF/services. */
public final class EnglishGreeter implements Greeter {
  private static final long serialVersionUID = 1L;

  @Override
  public String greet(String name) {
    return "hello " + name;
  }
}
