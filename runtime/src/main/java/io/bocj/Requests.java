package io.bocj;

import io.bocj.core.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks requests, and makes the handles that bodies are handed. */
final class Requests {
  private Requests() {}

  static <H> Request<H> check(Request<H> request, int position) {
    if (request == null) {
      throw new NullPointerException(
          "request " + position + " of when(...) is null: pass a cown, cown.read(), or group(...)");
    }
    return request;
  }

  static <H> GroupRequest<H> group(Collection<? extends Request<H>> requests) {
    if (requests == null) {
      throw new NullPointerException(
          "group(null): pass a collection of cowns, cown.read(), or further groups; it may be empty");
    }
    List<Request<H>> members = new ArrayList<>(requests.size());
    for (Request<H> request : requests) {
      if (request == null) {
        throw new NullPointerException(
            "member "
                + members.size()
                + " of group(...) is null: pass cowns, cown.read(), or further groups");
      }
      members.add(request);
    }
    return new GroupRequest<>(members);
  }

  /** The handle for one cown. */
  static Slot handle(Request<?> request) {
    return isRead(request) ? new ReadHandle<>(cown(request)) : new WriteHandle<>(cown(request));
  }

  /** The cown of a request that is no group. */
  static Cown<?> cown(Request<?> request) {
    return request instanceof Cown<?> cown ? cown : ((ReadRequest<?>) request).cown();
  }

  /** Whether a request that is no group shares its cown with other readers. */
  static boolean isRead(Request<?> request) {
    return !(request instanceof Cown<?>);
  }

  /** What the body is handed for any request; its handles are added to {@code slots}. */
  static Object argument(Request<?> request, List<Slot> slots) {
    if (request instanceof GroupRequest<?> group) {
      Object[] members = new Object[group.members().size()];
      for (int i = 0; i < members.length; i++) {
        members[i] = argument(group.members().get(i), slots);
      }
      return List.of(members);
    }
    Slot handle = handle(request);
    slots.add(handle);
    return handle;
  }
}
