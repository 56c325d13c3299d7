package io.bocj.isolation.samples;

import java.io.Serializable;

class LambdaBase implements Serializable {
  private static final long serialVersionUID = 1L;

  String overridden(String text) {
    return "base " + text;
  }

  protected String guarded(String text) {
    return "guarded " + text;
  }
}
