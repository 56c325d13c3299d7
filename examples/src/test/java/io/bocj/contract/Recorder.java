package io.bocj.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Records bocj's events in this JVM. */
final class Recorder implements AutoCloseable {
  static final String BEHAVIOR = "io.bocj.Behavior";
  static final String CROSSING = "io.bocj.Crossing";
  static final String FAILURE = "io.bocj.Failure";
  static final String PARK = "io.bocj.Park";
  static final String STEAL = "io.bocj.Steal";
  static final String WIDTH = "io.bocj.Width";
  static final List<String> ALL = List.of(BEHAVIOR, CROSSING, FAILURE, PARK, STEAL, WIDTH);

  /** The one who has recorded before. */
  private static final ExecutorService VETERAN =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "veteran of recordings");
            thread.setDaemon(true);
            return thread;
          });

  private final Recording recording = new Recording();

  private Recorder() {}

  @Name("test.Mark")
  @StackTrace(false)
  private static final class Mark extends Event {}

  /** Everything, however short. */
  static Recorder ofAll() {
    Recorder recorder = new Recorder();
    ALL.forEach(name -> recorder.recording.enable(name).withoutThreshold());
    recorder.start();
    return recorder;
  }

  /** What is recorded if nothing is said. */
  static Recorder ofDefaults() {
    Recorder recorder = new Recorder();
    recorder.start();
    return recorder;
  }

  /**
   * Events hold numbers of strings that Flight Recorder writes once a chunk. In JDK 17 those of the
   * chunks before are forgotten by the first thread that records and has been told that there is a
   * new chunk. Who has never recorded has not been told, and takes the numbers of old, which read
   * back as null. So one who has been goes first: the workers of each test are new.
   */
  private void start() {
    recording.start();
    CompletableFuture.runAsync(() -> new Mark().commit(), VETERAN).join();
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
