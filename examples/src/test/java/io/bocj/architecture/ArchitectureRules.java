package io.bocj.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * The arrows between modules and between packages, and what some packages keep away from. The root
 * package is a parameter, so that the same rules can be held against packages planted to break
 * them.
 */
final class ArchitectureRules {
  private final String root;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  ArchitectureRules(String root) {
    this.root = root;
    modules();
    runtimePackages();
    libraries();
    habits();
  }

  /** All rules, by the name that tests give them. */
  Map<String, ArchRule> byName() {
    return rules;
  }

  private void modules() {
    rules.put(
        "the runtime sees none of its siblings",
        noClasses()
            .that(runtime())
            .should()
            .dependOnClassesThat(in("serialization", "isolation", "testing", "matrix")));
    rules.put(
        "serialization sees the API and the SPI only",
        noClasses()
            .that(in("serialization"))
            .should()
            .dependOnClassesThat(bocjBut(api(), in("spi"), in("serialization"))));
    rules.put(
        "isolation sees the API and the SPI only",
        noClasses()
            .that(in("isolation"))
            .should()
            .dependOnClassesThat(bocjBut(api(), in("spi"), in("isolation"))));
    rules.put(
        "testing sees the API and the scheduler only",
        noClasses()
            .that(in("testing"))
            .should()
            .dependOnClassesThat(bocjBut(api(), in("scheduler"), in("testing"))));
    rules.put(
        "only testing imports JUnit",
        noClasses()
            .that(not(in("testing")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.opentest4j..")));
    rules.put(
        "matrix sees the API only",
        noClasses().that(in("matrix")).should().dependOnClassesThat(bocjBut(api(), in("matrix"))));
    rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
  }

  private void runtimePackages() {
    rules.put(
        "core sees nothing else of bocj",
        noClasses().that(in("core")).should().dependOnClassesThat(bocjBut(in("core"))));
    rules.put(
        "core knows nothing of threads",
        noClasses()
            .that(in("core"))
            .should()
            .beAssignableTo(Thread.class)
            .orShould()
            .callConstructorWhere(Predicates.target(owner(assignableTo(Thread.class))))
            .orShould()
            .dependOnClassesThat(
                assignableTo(Executor.class)
                    .or(assignableTo(Future.class))
                    .or(assignableTo(ThreadFactory.class))
                    .or(resideInAPackage("java.util.concurrent.locks"))));
    rules.put(
        "the scheduler sees nothing else of bocj",
        noClasses().that(in("scheduler")).should().dependOnClassesThat(bocjBut(in("scheduler"))));
    rules.put(
        "flight sees nothing else of bocj",
        noClasses().that(in("flight")).should().dependOnClassesThat(bocjBut(in("flight"))));
    rules.put(
        "boards see nothing else of bocj",
        noClasses().that(in("board")).should().dependOnClassesThat(bocjBut(in("board"))));
    rules.put(
        "queues of messages see nothing else of bocj",
        noClasses().that(in("message")).should().dependOnClassesThat(bocjBut(in("message"))));
    rules.put(
        "the SPI sees the API only",
        noClasses().that(in("spi")).should().dependOnClassesThat(bocjBut(api(), in("spi"))));
  }

  private void libraries() {
    rules.put(
        "the runtime has no third-party dependency",
        classes()
            .that(runtime())
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(root + "..", "java..", "jdk.jfr", "org.jspecify.annotations")));
    rules.put(
        "only flight imports jdk.jfr, which may be missing",
        noClasses()
            .that(not(in("flight")))
            .should()
            .dependOnClassesThat(resideInAPackage("jdk.jfr..")));
    rules.put(
        "only serialization.kryo, and what is compared with it, imports Kryo",
        noClasses()
            .that(not(in("serialization.kryo")).and(not(in("examples.crossing.kryo"))))
            .should()
            .dependOnClassesThat(resideInAPackage("com.esotericsoftware..")));
    rules.put(
        "only isolation imports Byte Buddy",
        noClasses()
            .that(not(in("isolation")))
            .should()
            .dependOnClassesThat(resideInAPackage("net.bytebuddy..")));
    rules.put(
        "only matrix imports EJML",
        noClasses()
            .that(not(in("matrix")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.ejml..")));
  }

  private void habits() {
    rules.put(
        "no monitors in core and scheduler",
        noClasses().that(in("core", "scheduler")).should(new UseMonitors()));
    rules.put(
        "libraries print nothing",
        noClasses().that(not(in("examples"))).should(ACCESS_STANDARD_STREAMS));
    rules.put(
        "libraries do not log by java.util.logging",
        noClasses().that(not(in("examples"))).should(USE_JAVA_UTIL_LOGGING));
  }

  private DescribedPredicate<JavaClass> api() {
    return resideInAPackage(root);
  }

  private DescribedPredicate<JavaClass> runtime() {
    return api().or(in("spi", "core", "flight", "scheduler", "board", "message"));
  }

  private DescribedPredicate<JavaClass> in(String... packages) {
    String[] names = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      names[i] = root + "." + packages[i] + "..";
    }
    return resideInAnyPackage(names);
  }

  @SafeVarargs
  private DescribedPredicate<JavaClass> bocjBut(DescribedPredicate<JavaClass>... allowed) {
    DescribedPredicate<JavaClass> others = resideInAPackage(root + "..");
    for (DescribedPredicate<JavaClass> own : allowed) {
      others = others.and(not(own));
    }
    return others;
  }
}
