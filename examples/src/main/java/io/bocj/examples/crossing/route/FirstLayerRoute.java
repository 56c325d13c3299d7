package io.bocj.examples.crossing.route;

import org.jspecify.annotations.Nullable;

/** The data layer alone, with two new interpreters a round. */
final class FirstLayerRoute implements Route {
  private final String payload;
  private @Nullable Route round;
  private Traffic traffic = Traffic.NONE;

  FirstLayerRoute(String payload) {
    this.payload = payload;
  }

  @Override
  public int prepare(int crossings) {
    close();
    round = LayerRoute.copy(payload);
    return round.prepare(1);
  }

  private Route now() {
    Route now = round;
    if (now == null) {
      throw new IllegalStateException("prepare() comes first");
    }
    return now;
  }

  @Override
  public void cross() {
    now().cross();
  }

  @Override
  public Traffic traffic() {
    return round == null ? traffic : traffic.plus(round.traffic());
  }

  @Override
  public void verify() {
    now().verify();
  }

  @Override
  public void close() {
    Route last = round;
    if (last != null) {
      traffic = traffic.plus(last.traffic());
      round = null;
      last.close();
    }
  }
}
