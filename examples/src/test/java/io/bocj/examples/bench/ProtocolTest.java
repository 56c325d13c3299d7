package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  @Test
  void anAssignmentArrivesAsItWas() {
    Configuration configuration =
        new Configuration(WorkloadKind.RING, 2, Isolation.CLASS_LOADER, Collector.PARALLEL);
    Assignment assignment = new Assignment(configuration, 1_000, 3, 5);
    assertEquals(assignment, Protocol.assignment(Protocol.argument(assignment)));
  }

  @Test
  void aSampleArrivesAsItWas() {
    Sample sample = new Sample(true, 1_000, 5_000_000_000L);
    assertEquals(Optional.of(sample), Protocol.sample(Protocol.line(sample)));
  }

  @Test
  void whatTheJvmSaysIsNoSample() {
    assertEquals(Optional.empty(), Protocol.sample("[0.01s][warning][gc] too small"));
  }
}
