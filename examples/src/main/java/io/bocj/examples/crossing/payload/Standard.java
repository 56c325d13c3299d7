package io.bocj.examples.crossing.payload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Payloads of the JDK's classes. */
final class Standard {
  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;
  private static final int ELEMENTS = 1_000;
  private static final int SIDE = 100;

  private Standard() {}

  static String string() {
    return "behavior".repeat(KIB / 8);
  }

  static byte[] bytes() {
    byte[] bytes = new byte[MIB];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return bytes;
  }

  static List<Integer> list() {
    return new ArrayList<>(IntStream.range(0, ELEMENTS).boxed().toList());
  }

  static Map<String, Double> map() {
    Map<String, Double> map = new HashMap<>();
    for (int i = 0; i < ELEMENTS; i++) {
      map.put("key-" + i, i / 7.0);
    }
    return map;
  }

  static double[][] matrix() {
    double[][] matrix = new double[SIDE][SIDE];
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        matrix[i][j] = (i + 1.0) / (j + 1.0);
      }
    }
    return matrix;
  }
}
