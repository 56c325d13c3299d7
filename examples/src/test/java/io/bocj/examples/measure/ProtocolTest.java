package io.bocj.examples.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private record Told(String what, List<Integer> numbers, double exactly) {}

  private static final Told TOLD = new Told("a \"quoted\" one", List.of(1, 2), 0.1);

  @Test
  void anAssignmentArrivesAsItWas() {
    assertEquals(TOLD, Protocol.assignment(Protocol.argument(TOLD), Told.class));
  }

  @Test
  void aSampleArrivesAsItWas() {
    assertEquals(Optional.of(TOLD), Protocol.sample(Protocol.line(TOLD), Told.class));
  }

  @Test
  void whatTheJvmSaysIsNoSample() {
    assertEquals(Optional.empty(), Protocol.sample("[0.01s][warning][gc] too small", Told.class));
  }
}
