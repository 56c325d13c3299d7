package io.bocj.examples.calculator;

import io.bocj.Boc;
import io.bocj.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Adds up random numbers by questions, and knows itself what has to come out. Every tenth question
 * is one that has no answer.
 */
final class Client implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MISTAKE_EVERY = 10;
  private static final int LIMIT = 100;
  private static final int TRANSCRIPT = 10;

  private final int number;
  private final int questions;
  private final Random random;
  private int sum;
  private int answered;
  private int refused;

  /** Empty as long as everything was as it should be. */
  private String complaint = "";

  private final List<String> transcript = new ArrayList<>();

  Client(int number, int questions, long seed) {
    this.number = number;
    this.questions = questions;
    this.random = new Random(seed + number);
  }

  @Override
  public void run() {
    check("sum = 0", Answer.value("0"));
    for (int i = 2; i <= questions && complaint.isEmpty(); i++) {
      if (i % MISTAKE_EVERY == 0) {
        checkRefused("sum = (" + sum);
      } else {
        checkSum();
      }
    }
  }

  private void checkSum() {
    int a = random.nextInt(LIMIT);
    int b = random.nextInt(LIMIT);
    sum += a * (b - sum % LIMIT);
    check("sum = sum + %d * (%d - sum %% %d)".formatted(a, b, LIMIT), Answer.value("" + sum));
  }

  private void check(String expression, Answer expected) {
    Answer answer = ask(expression);
    answered++;
    if (!answer.equals(expected)) {
      complain(expression, answer, expected.text());
    }
  }

  private void checkRefused(String expression) {
    Answer answer = ask(expression);
    refused++;
    if (answer.right()) {
      complain(expression, answer, "a mistake");
    }
  }

  private void complain(String expression, Answer answer, String expected) {
    complaint =
        "client %d asked %s and was told %s instead of %s"
            .formatted(number, expression, answer.text(), expected);
  }

  private Answer ask(String expression) {
    Boc.send(Service.QUESTIONS, new Question(number, expression));
    Message message =
        Boc.receive(List.of(Question.answersTo(number)), PATIENCE)
            .orElseThrow(() -> new IllegalStateException("no answer to " + expression));
    Answer answer = (Answer) Objects.requireNonNull(message.contents());
    if (transcript.size() < TRANSCRIPT) {
      transcript.add("%-36s  %s".formatted(expression, answer.text()));
    }
    return answer;
  }

  /** How many questions had the right answer. */
  int answered() {
    return answered;
  }

  /** How many had no answer, and should not have. */
  int refused() {
    return refused;
  }

  /** What was not as it should be; empty if all was. */
  String complaint() {
    return complaint;
  }

  /** The first questions, and what was answered. */
  List<String> transcript() {
    return transcript;
  }
}
