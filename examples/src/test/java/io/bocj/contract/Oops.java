package io.bocj.contract;

import java.util.ArrayList;
import java.util.List;

/** An exception of the application, with more in it than a message. */
class Oops extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an ArrayList it is
  final List<String> details = new ArrayList<>();

  Oops(String message) {
    super(message);
  }

  Oops(String message, String detail) {
    super(message);
    details.add(detail);
  }
}
