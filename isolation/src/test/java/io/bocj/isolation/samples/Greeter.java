package io.bocj.isolation.samples;

import io.bocj.Fn1;
import java.io.Serializable;

/** A service, and an interface with lambdas of its own. */
public interface Greeter extends Serializable {
  String greet(String name);

  default Fn1<String, Object> politely() {
    return name -> polish(greet(name));
  }

  private String polish(String greeting) {
    return "dear " + greeting;
  }

  static Fn1<String, Object> rudely() {
    return name -> "you, " + name;
  }
}
