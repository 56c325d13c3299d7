package io.bocj.serialization.testing.values;

/** A field of each primitive type, some of them inherited and final. */
public class Everything extends Numbers {
  private final boolean flag = Boolean.parseBoolean("true");
  private byte tiny = 1;
  private char letter = 'x';
  private short small = 2;
  private float single = 1.5f;

  @Override
  public String toString() {
    return flag + " " + tiny + letter + small + single + " " + super.toString();
  }
}
