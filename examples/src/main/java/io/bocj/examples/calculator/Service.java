package io.bocj.examples.calculator;

import static io.bocj.Boc.when;

import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Receives questions in a thread of its own, and has each answered by a behavior over the memory of
 * who asks: the clients' questions are answered side by side, those of one client in their order.
 */
final class Service implements Runnable {
  static final String QUESTIONS = "questions";
  static final String STOP = "stop";

  private final Map<Integer, Cown<Memory>> memories = new HashMap<>();
  private int received;

  /** Until it is told to stop and all questions before are received. */
  @Override
  public void run() {
    Message next = receive();
    while (next.contents() instanceof Question question) {
      received++;
      schedule(question);
      next = receive();
    }
  }

  private static Message receive() {
    return Boc.receive(List.of(QUESTIONS, STOP));
  }

  private void schedule(Question question) {
    when(memories.computeIfAbsent(question.client(), client -> Cown.of(new Memory())))
        .run(memory -> answer(question, memory.get()));
  }

  private static void answer(Question question, Memory memory) {
    Boc.send(Question.answersTo(question.client()), memory.calculate(question.expression()));
  }

  /** How many questions there were; to be asked when it has stopped. */
  int received() {
    return received;
  }
}
