package io.bocj.isolation.loader;

/** A class as interpreters define it. */
final class ClassFile {
  private final byte[] bytes;
  private final String location;

  /**
   * Takes over the array.
   *
   * @param bytes ready to be defined
   * @param location of the jar or folder, as a URL; a string, since the handler of a URL may refer
   *     to the loader that it came from
   */
  ClassFile(byte[] bytes, String location) {
    this.bytes = bytes;
    this.location = location;
  }

  byte[] bytes() {
    return bytes;
  }

  String location() {
    return location;
  }
}
