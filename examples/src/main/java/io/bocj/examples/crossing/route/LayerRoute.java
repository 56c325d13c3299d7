package io.bocj.examples.crossing.route;

import io.bocj.examples.crossing.payload.Payloads;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.Objects;

/** The data layer alone: a value goes to and fro between two interpreters, on one thread. */
final class LayerRoute implements Route {
  private final String payload;
  private final Form form;
  private final ClassSpaces spaces;

  /** The interpreter in which the value is. */
  private ClassSpace here;

  private Object value;
  private int crossings;
  private Traffic traffic = Traffic.NONE;

  /** How the value crosses, and the methods of {@link Payloads} that go with it. */
  private enum Form {
    SHARED("create", "isIntact"),
    COPIED("create", "isIntact"),
    MOVED("createMovable", "isIntactMovable");

    private final String create;
    private final String isIntact;

    Form(String create, String isIntact) {
      this.create = create;
      this.isIntact = isIntact;
    }
  }

  private LayerRoute(String payload, Form form) {
    this.payload = payload;
    this.form = form;
    spaces = new ClassSpaces(Payloads.class.getClassLoader());
    here = spaces.one();
    value = here.payloads(form.create, payload);
  }

  static Route share(String payload) {
    return new LayerRoute(payload, Form.SHARED);
  }

  static Route copy(String payload) {
    return new LayerRoute(payload, Form.COPIED);
  }

  static Route move(String payload) {
    return new LayerRoute(payload, Form.MOVED);
  }

  @Override
  public int prepare(int number) {
    crossings = number;
    return number;
  }

  @Override
  public void cross() {
    if (form == Form.SHARED) {
      share();
    } else {
      encode();
    }
  }

  private void share() {
    for (int i = 0; i < crossings; i++) {
      if (!here.transfer().shareable(value)) {
        throw new IllegalStateException(payload + " is not shareable");
      }
      here = opposite();
    }
  }

  private void encode() {
    long bytes = 0;
    for (int i = 0; i < crossings; i++) {
      Parcel parcel = here.transfer().pack(value);
      bytes += parcel.size();
      here = opposite();
      value = arrived(here.transfer(), parcel);
    }
    traffic = traffic.plus(new Traffic(crossings, crossings, bytes));
  }

  /** As for a behavior that holds its cown exclusively. */
  private Object arrived(Transfer to, Parcel parcel) {
    Object taken = to.takeOver(parcel);
    Object arrived = taken != null ? taken : Objects.requireNonNull(to.unpack(parcel));
    if (arrived == value) {
      throw new IllegalStateException(payload + " has not crossed: it is the same object");
    }
    return arrived;
  }

  private ClassSpace opposite() {
    return here == spaces.one() ? spaces.other() : spaces.one();
  }

  @Override
  public Traffic traffic() {
    return traffic;
  }

  @Override
  public void verify() {
    if (!here.isTrue(form.isIntact, payload, value)) {
      throw new IllegalStateException("a value has not arrived as it was sent");
    }
  }

  @Override
  public void close() {
    spaces.close();
  }
}
