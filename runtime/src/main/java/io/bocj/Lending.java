package io.bocj;

import io.bocj.core.Slot;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handles that the running behavior has around storages which its cowns keep. All that is still
 * lent when the behavior ends is revoked before the cowns are released: a static may have kept a
 * slot. Belongs to one place's thread.
 */
final class Lending {
  private record Open(Slot slot, Loans loans) {}

  private final List<Open> open = new ArrayList<>(0);

  /** Re-makes a value around the storages of a parcel that stays in its cown for now. */
  @Nullable Object unpack(Slot slot, Parcel parcel, Transfer transfer) {
    if (!parcel.moves()) {
      return transfer.unpack(parcel);
    }
    Loans loans = slot.readOnly() ? Loans.readOnly() : Loans.exclusive();
    Object value = transfer.unpack(parcel, loans);
    open.add(new Open(slot, loans));
    return value;
  }

  /** The cown holds something else now: what was made from its parcel belongs to this place. */
  void keep(Slot slot) {
    if (!open.isEmpty()) {
      open.removeIf(loan -> loan.slot() == slot);
    }
  }

  /** The behavior has ended. */
  void end() {
    if (!open.isEmpty()) {
      // Without an iterator, as memory may have run out.
      for (int i = 0; i < open.size(); i++) {
        open.get(i).loans().revoke();
      }
      open.clear();
    }
  }
}
