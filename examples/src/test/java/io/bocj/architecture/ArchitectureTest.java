package io.bocj.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.bocj.architecture.planted.SeesIsolation;
import io.bocj.architecture.planted.board.BoardSeesCowns;
import io.bocj.architecture.planted.core.Prints;
import io.bocj.architecture.planted.core.Records;
import io.bocj.architecture.planted.core.SeesTheScheduler;
import io.bocj.architecture.planted.core.StartsThreads;
import io.bocj.architecture.planted.flight.KnowsWorkers;
import io.bocj.architecture.planted.isolation.SeesSerialization;
import io.bocj.architecture.planted.matrix.NeedsTheSpi;
import io.bocj.architecture.planted.message.QueueSeesCowns;
import io.bocj.architecture.planted.scheduler.Logs;
import io.bocj.architecture.planted.scheduler.SeesCowns;
import io.bocj.architecture.planted.scheduler.SynchronizedBlock;
import io.bocj.architecture.planted.scheduler.SynchronizedMethod;
import io.bocj.architecture.planted.serialization.ImportsByteBuddy;
import io.bocj.architecture.planted.serialization.ImportsEjml;
import io.bocj.architecture.planted.serialization.ImportsKryo;
import io.bocj.architecture.planted.spi.ImportsJUnit;
import io.bocj.architecture.planted.spi.SeesTheCore;
import io.bocj.architecture.planted.testing.SeesTheSpi;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the modules to their architecture, and the rules to classes planted to break them. */
class ArchitectureTest {
  private static final String PLANTED_ROOT = SeesIsolation.class.getPackageName();
  private static final Map<String, ArchRule> RULES = new ArchitectureRules("io.bocj").byName();
  private static final Map<String, ArchRule> PLANTED_RULES =
      new ArchitectureRules(PLANTED_ROOT).byName();

  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.bocj");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

  static Set<String> rules() {
    return RULES.keySet();
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        violation("the runtime sees none of its siblings", SeesIsolation.class),
        violation("serialization sees the API and the SPI only", ImportsByteBuddy.class),
        violation("isolation sees the API and the SPI only", SeesSerialization.class),
        violation("testing sees the API and the scheduler only", SeesTheSpi.class),
        violation("only testing imports JUnit", ImportsJUnit.class),
        violation("matrix sees the API only", NeedsTheSpi.class),
        violation("no cycles", SeesSerialization.class),
        violation("core sees nothing else of bocj", SeesTheScheduler.class),
        violation("core knows nothing of threads", StartsThreads.class),
        violation("the scheduler sees nothing else of bocj", SeesCowns.class),
        violation("flight sees nothing else of bocj", KnowsWorkers.class),
        violation("boards see nothing else of bocj", BoardSeesCowns.class),
        violation("queues of messages see nothing else of bocj", QueueSeesCowns.class),
        violation("the SPI sees the API only", SeesTheCore.class),
        violation("the runtime has no third-party dependency", SeesTheCore.class),
        violation(
            "only serialization.kryo, and what is compared with it, imports Kryo",
            ImportsKryo.class),
        violation("only isolation imports Byte Buddy", ImportsByteBuddy.class),
        violation("only flight imports jdk.jfr, which may be missing", Records.class),
        violation("only matrix imports EJML", ImportsEjml.class),
        violation("no monitors in core and scheduler", SynchronizedMethod.class),
        violation("no monitors in core and scheduler", SynchronizedBlock.class),
        violation("libraries print nothing", Prints.class),
        violation("libraries do not log by java.util.logging", Logs.class));
  }

  private static Arguments violation(String rule, Class<?> violator) {
    return Arguments.of(rule, violator);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void shippedClassesKeep(String rule) {
    RULES.get(rule).check(SHIPPED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("violations")
  void plantedClassesBreak(String rule, Class<?> violator) {
    String report = PLANTED_RULES.get(rule).evaluate(PLANTED).getFailureReport().toString();
    assertTrue(report.contains(violator.getSimpleName()), report);
  }

  @Test
  void everyRuleHasAPlantedViolation() {
    Set<Object> planted = new HashSet<>();
    violations().forEach(violation -> planted.add(violation.get()[0]));
    assertEquals(rules(), planted);
  }
}
