package io.bocj.examples.stress;

import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.Request;
import io.bocj.examples.stress.journal.Place;
import io.bocj.examples.stress.journal.Task.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Says in one of many ways what a behavior is over.
 *
 * @param draw decides
 */
record Asking(Draw draw) {
  /** The slots, some of them twice, in any order, one by one or in groups. */
  List<Request<Object>> requests(List<Slot> slots) {
    List<Request<Object>> requests = new ArrayList<>();
    for (Slot slot : slots) {
      requests.add(draw.below(requests.size() + 1), request(slot.place(), slot.writes()));
      if (draw.chance(12)) {
        requests.add(request(slot.place(), slot.writes() && draw.chance(50)));
      }
    }
    return requests.size() > Dispatch.MOST || draw.chance(20) ? grouped(requests) : requests;
  }

  private List<Request<Object>> grouped(List<Request<Object>> requests) {
    int cut = draw.below(requests.size() + 1);
    List<Request<Object>> front = requests.subList(0, cut);
    List<Request<Object>> back = new ArrayList<>(requests.subList(cut, requests.size()));
    if (draw.chance(30)) {
      back.add(group(front));
      return List.of(group(back));
    }
    return List.of(group(front), group(back));
  }

  @SuppressWarnings("unchecked") // the body finds out what it was handed
  private static Request<Object> group(List<Request<Object>> requests) {
    return (Request<Object>) (Request<?>) Boc.group(requests);
  }

  @SuppressWarnings("unchecked") // the body finds out what it was handed
  private static Request<Object> request(Place place, boolean writes) {
    Cown<Object> cown = place.cown();
    return (Request<Object>) (writes ? cown : cown.read());
  }
}
