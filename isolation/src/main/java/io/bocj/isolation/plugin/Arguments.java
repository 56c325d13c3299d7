package io.bocj.isolation.plugin;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a plugin's body is handed, in the place of what its behavior was handed. */
final class Arguments {
  private final Data data;
  private final List<Handle> handles = new ArrayList<>();
  private final Object[] values;

  /** By the worker: copies the values in. */
  Arguments(Data data, Object[] real) {
    this.data = data;
    values = new Object[real.length];
    for (int i = 0; i < real.length; i++) {
      values[i] = argument(real[i]);
    }
  }

  @SuppressWarnings("unchecked") // behaviors are handed these three
  private Object argument(Object real) {
    if (real instanceof Acquired<?> held) {
      Handle handle = Handle.of((Acquired<Object>) held, data);
      handles.add(handle);
      return handle;
    }
    if (real instanceof AcquiredRead<?> read) {
      return Handle.Read.of((AcquiredRead<Object>) read, data);
    }
    List<Object> group = new ArrayList<>();
    for (Object member : (List<Object>) real) {
      group.add(argument(member));
    }
    return Collections.unmodifiableList(group);
  }

  Object[] values() {
    return values;
  }

  /** By the plugin's thread, when the body has returned. */
  void leave(Data out) {
    handles.forEach(handle -> handle.leave(out));
  }

  /** By the worker, when all has left. */
  void commit() {
    handles.forEach(Handle::commit);
  }
}
