package io.bocj;

import io.bocj.spi.Lambdas;
import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * How what a thread hands to a runtime gets into it: values into cowns, messages and notices, and
 * bodies to where they run.
 */
final class Intake {
  private final BocRuntime runtime;
  private final Isolation isolation;
  private final Space application;

  Intake(BocRuntime runtime, Isolation isolation, Space application) {
    this.runtime = runtime;
    this.isolation = isolation;
    this.application = application;
  }

  /** A value as the runtime's cowns, messages and notices hold it. */
  @Nullable Object atRest(@Nullable Object value) {
    Context place = Context.current();
    return isolation == Isolation.NONE
        ? intoApplication(value, place)
        : packer(place).export(value);
  }

  /** A body as it travels to the runtime's workers: see {@link Code}. */
  Object code(Object body) {
    Context place = Context.current();
    boolean asItIs = isolation != Isolation.NONE && isOwnWorker(place) && Lambdas.isSnapshot(body);
    return asItIs ? body : encoded(body, place);
  }

  /** Another runtime's interpreter is not to be kept by what is pending here. */
  private boolean isOwnWorker(@Nullable Context place) {
    return place != null && place.runtime() == runtime && !place.atHome() && place.runsOwnCode();
  }

  private Object encoded(Object body, @Nullable Context place) {
    if (isolation != Isolation.NONE) {
      return Code.of(body, packer(place));
    }
    Object own = intoApplication(body, place);
    assert own != null;
    return own;
  }

  /** A body that is going to run in the application's class space, where it mostly is. */
  Object codeAtHome(Object body) {
    Context place = Context.current();
    return place == null || inApplication(place) ? body : encoded(body, place);
  }

  /**
   * What is handed over by reference lives in the application's class space. Where another
   * runtime's worker has come by this one, through a shared package say, a snapshot goes there.
   */
  private @Nullable Object intoApplication(@Nullable Object value, @Nullable Context place) {
    if (place == null || inApplication(place)) {
      return value;
    }
    Object left = place.packer().export(value);
    return left instanceof Parcel parcel ? application.unpack(parcel) : left;
  }

  private boolean inApplication(Context place) {
    return place.space().classLoader() == application.classLoader();
  }

  private Packer packer(@Nullable Context place) {
    return place == null ? application : place.packer();
  }
}
