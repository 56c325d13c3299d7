package io.bocj.scheduler;

/** Work with a payload that is written after it was made, so that no final field publishes it. */
final class PlainWork implements Work {
  int payload;
  private Work link;

  static PlainWork carrying(int payload) {
    PlainWork work = new PlainWork();
    work.payload = payload;
    return work;
  }

  /** What was taken: 0 if that is nothing. */
  static int payload(Work taken) {
    return taken == null ? 0 : ((PlainWork) taken).payload;
  }

  /** The sum of all payloads of linked work. */
  static int payloads(Work taken) {
    int sum = 0;
    for (Work work = taken; work != null; work = work.link()) {
      sum += payload(work);
    }
    return sum;
  }

  @Override
  public void run(Worker worker) {
    payload++;
  }

  @Override
  public void finish(Worker worker) {}

  @Override
  public Work link() {
    return link;
  }

  @Override
  public void link(Work next) {
    link = next;
  }
}
