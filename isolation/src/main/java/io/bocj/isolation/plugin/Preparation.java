package io.bocj.isolation.plugin;

import io.bocj.BocRuntime;
import io.bocj.isolation.Policy;
import io.bocj.isolation.guard.Contract;
import io.bocj.isolation.guard.GuardedCode;
import io.bocj.isolation.guard.Verification;
import io.bocj.isolation.loader.OwnLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads, checks and prepares a plugin's code. */
final class Preparation {
  private Preparation() {}

  static Code prepare(BocRuntime runtime, Policy policy, long id, Path... classPath) {
    if (classPath.length == 0) {
      throw new IllegalArgumentException("a plugin has at least one jar or folder of classes");
    }
    if (!policy.isTrusted()) {
      Verification.require();
    }
    List<String> contract = contract(runtime, policy);
    Path file = classPath[0].getFileName();
    String name = (file == null ? classPath[0] : file) + "#" + id;
    Archive archive = Archive.read(classPath);
    Map<String, byte[]> classFiles = new HashMap<>(archive.classFiles());
    // A plugin often brings the contract along; the application's is the one that counts.
    Predicate<String> ofContract = c -> contract.stream().anyMatch(c::startsWith);
    classFiles.keySet().removeIf(ofContract);
    GuardedCode.Result ready =
        policy.isTrusted()
            ? new GuardedCode.Result(classFiles, List.of())
            : GuardedCode.of(
                name, policy, new Contract(runtime.applicationLoader(), ofContract), classFiles);
    Map<String, byte[]> linkable = new HashMap<>();
    ready
        .classFiles()
        .forEach((className, bytes) -> linkable.put(className, OwnLookup.injectedInto(bytes)));
    return new Code(
        name, policy.isTrusted(), contract, linkable, archive.resources(), ready.violations());
  }

  /** The packages that are the application's. */
  private static List<String> contract(BocRuntime runtime, Policy policy) {
    List<String> shared = runtime.shared();
    if (policy.isTrusted()) {
      return shared;
    }
    List<String> contract = new ArrayList<>();
    for (String allowed : policy.packages()) {
      if (shared.stream().anyMatch(allowed::startsWith)) {
        contract.add(allowed);
      } else if (!isOfJdk(allowed)) {
        throw new IllegalArgumentException(
            "allowPackage(\""
                + allowed
                + "\"): the package is neither the JDK's nor shared; share it, by"
                + " BocRuntime.builder().share(\""
                + allowed
                + "\")");
      }
    }
    return contract;
  }

  private static boolean isOfJdk(String prefix) {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> module.getName().matches("(java|jdk)\\..*"))
        .flatMap(module -> module.getPackages().stream())
        .anyMatch(name -> (name + ".").startsWith(prefix));
  }
}
