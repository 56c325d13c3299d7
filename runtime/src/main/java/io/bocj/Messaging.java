package io.bocj;

import io.bocj.message.Letter;
import io.bocj.message.PostOffice;
import io.bocj.message.Waiting;
import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends and receives for one runtime, and for the threads outside that have none in mind: the
 * default runtime shares their post office, which outlives it. Contents cross like the values of
 * cowns.
 */
final class Messaging implements Waiting {
  private static final long LONGEST_NAP = TimeUnit.DAYS.toNanos(1);

  /** Null if no runtime has to be up. */
  private final @Nullable BocRuntime runtime;

  private final PostOffice office;

  Messaging(@Nullable BocRuntime runtime, PostOffice office) {
    this.runtime = runtime;
    this.office = office;
  }

  /** Where the verbs of {@link Boc} send and receive. */
  static Messaging current() {
    Context place = Context.current();
    return place == null ? DefaultRuntime.current().messaging() : place.runtime().messaging();
  }

  PostOffice office() {
    return office;
  }

  // ---- verbs ----------------------------------------------------------------------------------

  void send(String tag, @Nullable Object contents) {
    requireTag(tag);
    requireOpen();
    Object atRest = runtime == null ? Cown.atRest(contents) : runtime.intake().atRest(contents);
    try {
      office.send(tag, atRest, this);
    } catch (InterruptedException e) {
      throw Deadline.interrupted("room for a message under \"" + tag + "\"");
    }
  }

  Message receive(String tag) {
    return forEver(new String[] {requireTag(tag)});
  }

  Message receive(Collection<String> tags) {
    return forEver(requireTags(tags));
  }

  Optional<Message> receive(Collection<String> tags, Duration timeout) {
    String[] wanted = requireTags(tags);
    return Optional.ofNullable(receive(wanted, Deadline.in(timeout), false));
  }

  void drain(String... tags) {
    for (String tag : requireTags(Arrays.asList(tags))) {
      office.drain(tag);
    }
  }

  @SuppressWarnings("NullAway") // null only where a deadline has passed
  private Message forEver(String[] tags) {
    return receive(tags, Deadline.never(), true);
  }

  private @Nullable Message receive(String[] tags, Deadline deadline, boolean forEver) {
    requireOpen();
    try {
      Letter letter = office.receive(tags, letOthersGoOn(tags, deadline, forEver), forEver, this);
      return letter == null ? null : new Message(letter.tag(), contents(letter));
    } catch (InterruptedException e) {
      throw Deadline.interrupted("a message under " + String.join(", ", tags));
    }
  }

  /** Where a conductor leads, he says when there is a letter, and no time passes. */
  private long letOthersGoOn(String[] tags, Deadline deadline, boolean forEver)
      throws InterruptedException {
    Conductor conductor = LedThread.conductor();
    if (conductor == null) {
      return deadline.nanoTime();
    }
    boolean looks = !forEver && deadline.passed();
    if (!looks) {
      conductor.await(
          () -> office.has(tags), "a message under " + String.join(", ", tags), !forEver);
    }
    return forEver ? deadline.nanoTime() : System.nanoTime();
  }

  private static @Nullable Object contents(Letter letter) {
    Context place = Context.current();
    Space reader = place == null ? ApplicationSpaces.current() : place.space();
    try {
      return reader.read(letter.contents());
    } catch (TransferException e) {
      throw new TransferException(
          "a message under \"" + letter.tag() + "\" was received, and is lost: " + e.getMessage(),
          e);
    }
  }

  private static String requireTag(String tag) {
    return Objects.requireNonNull(tag, "the tag of a message is null: name it by a string");
  }

  private static String[] requireTags(Collection<String> tags) {
    if (tags.isEmpty()) {
      throw new IllegalArgumentException("no tag is named: say of which the messages are meant");
    }
    tags.forEach(Messaging::requireTag);
    return tags.toArray(new String[0]);
  }

  private void requireOpen() {
    if (runtime != null && runtime.lifecycle().isClosed()) {
      throw ClosedRuntimeException.noMessages(runtime.name());
    }
  }

  // ---- life -----------------------------------------------------------------------------------

  /** Has all that wait look whether the runtime is still there, or is being shut down. */
  void wakeAll() {
    office.wakeAll();
  }

  // ---- waiting --------------------------------------------------------------------------------

  @Override
  public void begin(boolean forEver, BooleanSupplier couldGoOn) {
    Caller.requireOutsideBatches("waiting for messages");
    Context place = Context.current();
    if (place != null && forEver) {
      place.runtime().stalls().enter(couldGoOn, place.atHome());
    }
  }

  @Override
  public void end(boolean forEver, BooleanSupplier couldGoOn) {
    Context place = Context.current();
    if (place != null && forEver) {
      place.runtime().stalls().leave(couldGoOn, place.atHome());
    }
  }

  @Override
  public void check() {
    requireOpen();
    Context place = Context.current();
    if (place != null) {
      place.runtime().stalls().check();
    }
  }

  @Override
  public long longestNap() {
    Context place = Context.current();
    return place == null ? LONGEST_NAP : place.runtime().stalls().nap();
  }
}
