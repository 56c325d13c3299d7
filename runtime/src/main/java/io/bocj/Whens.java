package io.bocj;

import org.jspecify.annotations.Nullable;

/** What {@code when} returns: the requests, and where to schedule. */
final class Whens {
  private Whens() {}

  record Zero(Dispatcher dispatcher) implements When0 {
    @Override
    public Cown<Void> run(Body0 body) {
      return dispatcher.schedule(Invocation.RUN_0, body);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn0<? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_0, fn);
    }
  }

  record One<A>(Dispatcher dispatcher, Request<A> a) implements When1<A> {
    @Override
    public Cown<Void> run(Body1<? super A> body) {
      return dispatcher.schedule(Invocation.RUN_1, body, a);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn1<? super A, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_1, fn, a);
    }
  }

  record Two<A, B>(Dispatcher dispatcher, Request<A> a, Request<B> b) implements When2<A, B> {
    @Override
    public Cown<Void> run(Body2<? super A, ? super B> body) {
      return dispatcher.schedule(Invocation.RUN_2, body, a, b);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(Fn2<? super A, ? super B, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_2, fn, a, b);
    }
  }

  record Three<A, B, C>(Dispatcher dispatcher, Request<A> a, Request<B> b, Request<C> c)
      implements When3<A, B, C> {
    @Override
    public Cown<Void> run(Body3<? super A, ? super B, ? super C> body) {
      return dispatcher.schedule(Invocation.RUN_3, body, a, b, c);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(
        Fn3<? super A, ? super B, ? super C, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_3, fn, a, b, c);
    }
  }

  record Four<A, B, C, D>(
      Dispatcher dispatcher, Request<A> a, Request<B> b, Request<C> c, Request<D> d)
      implements When4<A, B, C, D> {
    @Override
    public Cown<Void> run(Body4<? super A, ? super B, ? super C, ? super D> body) {
      return dispatcher.schedule(Invocation.RUN_4, body, a, b, c, d);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(
        Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_4, fn, a, b, c, d);
    }
  }

  record Five<A, B, C, D, E>(
      Dispatcher dispatcher, Request<A> a, Request<B> b, Request<C> c, Request<D> d, Request<E> e)
      implements When5<A, B, C, D, E> {
    @Override
    public Cown<Void> run(Body5<? super A, ? super B, ? super C, ? super D, ? super E> body) {
      return dispatcher.schedule(Invocation.RUN_5, body, a, b, c, d, e);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(
        Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_5, fn, a, b, c, d, e);
    }
  }

  record Six<A, B, C, D, E, F>(
      Dispatcher dispatcher,
      Request<A> a,
      Request<B> b,
      Request<C> c,
      Request<D> d,
      Request<E> e,
      Request<F> f)
      implements When6<A, B, C, D, E, F> {
    @Override
    public Cown<Void> run(
        Body6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F> body) {
      return dispatcher.schedule(Invocation.RUN_6, body, a, b, c, d, e, f);
    }

    @Override
    public <R extends @Nullable Object> Cown<R> call(
        Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> fn) {
      return dispatcher.schedule(Invocation.CALL_6, fn, a, b, c, d, e, f);
    }
  }
}
