package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter's first behavior over a value of a class that is new to it: two new runtimes a
 * round. The receiving one has run the body before, over a number, so that what it costs to link a
 * body is not counted as the value's.
 */
final class FirstRoute implements Route {
  private final Source source;
  private @Nullable Round round;
  private Traffic traffic = Traffic.NONE;

  private record Round(BocRuntime from, BocRuntime to, Cown<Object> cown, Traffic before) {}

  FirstRoute(String payload) {
    source = Source.copied(payload);
  }

  @Override
  public int prepare(int crossings) {
    end();
    BocRuntime from = SmallRuntime.start(Isolation.CLASS_LOADER);
    BocRuntime to = SmallRuntime.start(Isolation.CLASS_LOADER);
    Cown<Object> cown = from.when().call(source.make());
    from.quiesce();
    Turn.WRITE.schedule(to, to.cown(0));
    to.quiesce();
    round = new Round(from, to, cown, Traffic.of(List.of(to)));
    return 1;
  }

  @Override
  public void cross() {
    Round now = now();
    Turn.WRITE.schedule(now.to(), now.cown());
    now.to().quiesce();
  }

  private Round now() {
    Round now = round;
    if (now == null) {
      throw new IllegalStateException("prepare() comes first");
    }
    return now;
  }

  @Override
  public Traffic traffic() {
    return round == null ? traffic : traffic.plus(ofRound(round));
  }

  private static Traffic ofRound(Round round) {
    return Traffic.of(List.of(round.to())).minus(round.before());
  }

  @Override
  public void verify() {
    Round now = now();
    if (!now.to().when(now.cown()).call(source.isIntact()).join()) {
      throw new IllegalStateException("a value has not arrived as it was sent");
    }
  }

  private void end() {
    Round last = round;
    if (last != null) {
      traffic = traffic.plus(ofRound(last));
      round = null;
      last.from().close();
      last.to().close();
    }
  }

  @Override
  public void close() {
    end();
  }
}
