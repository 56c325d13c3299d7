package io.bocj.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Records bocj's events in this JVM. */
final class Recorder implements AutoCloseable {
  static final String BEHAVIOR = "io.bocj.Behavior";
  static final String CROSSING = "io.bocj.Crossing";
  static final String FAILURE = "io.bocj.Failure";
  static final String PARK = "io.bocj.Park";
  static final String STEAL = "io.bocj.Steal";
  static final List<String> ALL = List.of(BEHAVIOR, CROSSING, FAILURE, PARK, STEAL);

  private final Recording recording = new Recording();

  private Recorder() {}

  /** Everything, however short. */
  static Recorder ofAll() {
    Recorder recorder = new Recorder();
    ALL.forEach(name -> recorder.recording.enable(name).withoutThreshold());
    recorder.recording.start();
    return recorder;
  }

  /** What is recorded if nothing is said. */
  static Recorder ofDefaults() {
    Recorder recorder = new Recorder();
    recorder.recording.start();
    return recorder;
  }

  /** Stops; returns what one runtime has done meanwhile. */
  List<RecordedEvent> stop(String runtime) {
    recording.stop();
    try {
      Path file = Files.createTempFile("bocj", ".jfr");
      try {
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
            .filter(event -> ALL.contains(event.getEventType().getName()))
            .filter(event -> runtime.equals(event.getString("runtime")))
            .toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }

  @Override
  public void close() {
    recording.close();
  }
}
