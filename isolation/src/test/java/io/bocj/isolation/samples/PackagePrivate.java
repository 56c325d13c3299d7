package io.bocj.isolation.samples;

final class PackagePrivate {
  private PackagePrivate() {}

  static int two() {
    return 2;
  }
}
