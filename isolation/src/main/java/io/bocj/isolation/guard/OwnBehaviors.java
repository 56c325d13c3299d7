package io.bocj.isolation.guard;

import io.bocj.Body0;
import io.bocj.Body1;
import io.bocj.Body2;
import io.bocj.Body3;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Fn2;
import io.bocj.Fn3;
import io.bocj.Request;
import io.bocj.When0;
import io.bocj.When1;
import io.bocj.When2;
import io.bocj.When3;
import org.jspecify.annotations.Nullable;

/** What {@code when} is for a plugin: schedules behaviors of that plugin. */
@SuppressWarnings("unchecked") // the result cown is that of the body
final class OwnBehaviors {
  private OwnBehaviors() {}

  /** Over nothing. */
  record Zero(Desk desk) implements When0 {
    @Override
    public Cown<Void> run(Body0 body) {
      return (Cown<Void>) desk.schedule(body);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn0<? extends R> fn) {
      return (Cown<R>) desk.schedule(fn);
    }
  }

  /** Over one. */
  record One<A>(Desk desk, Request<A> a) implements When1<A> {
    @Override
    public Cown<Void> run(Body1<? super A> body) {
      return (Cown<Void>) desk.schedule(body, a);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn1<? super A, ? extends R> fn) {
      return (Cown<R>) desk.schedule(fn, a);
    }
  }

  /** Over two. */
  record Two<A, B>(Desk desk, Request<A> a, Request<B> b) implements When2<A, B> {
    @Override
    public Cown<Void> run(Body2<? super A, ? super B> body) {
      return (Cown<Void>) desk.schedule(body, a, b);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn2<? super A, ? super B, ? extends R> fn) {
      return (Cown<R>) desk.schedule(fn, a, b);
    }
  }

  /** Over three. */
  record Three<A, B, C>(Desk desk, Request<A> a, Request<B> b, Request<C> c)
      implements When3<A, B, C> {
    @Override
    public Cown<Void> run(Body3<? super A, ? super B, ? super C> body) {
      return (Cown<Void>) desk.schedule(body, a, b, c);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(
        Fn3<? super A, ? super B, ? super C, ? extends R> fn) {
      return (Cown<R>) desk.schedule(fn, a, b, c);
    }
  }
}
