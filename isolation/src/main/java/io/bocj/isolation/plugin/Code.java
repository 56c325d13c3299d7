package io.bocj.isolation.plugin;

import io.bocj.isolation.PolicyViolationException.Violation;
import java.util.List;
import java.util.Map;

/**
 * What the class spaces of one plugin have in common.
 *
 * @param plugin the plugin's name
 * @param trusted whether the classes are as they were in the archive
 * @param contract prefixes of the packages that are the application's
 * @param classFiles ready to be defined, by class name with dots; not written to
 * @param resources by path; not written to
 * @param violations what is refused when it is reached
 */
record Code(
    String plugin,
    boolean trusted,
    List<String> contract,
    Map<String, byte[]> classFiles,
    Map<String, List<byte[]>> resources,
    List<Violation> violations) {
  boolean isContract(String className) {
    for (String prefix : contract) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
