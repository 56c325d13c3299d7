package io.bocj;

record ReadRequest<T>(Cown<T> cown) implements Request<AcquiredRead<T>> {}
