package io.bocj.examples.primefactor;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes numbers apart: several lanes look for a divisor in ways of their own, and the first to find
 * one puts it on the noticeboard, where the others look between two batches of work.
 */
@Command(
    name = "prime-factor",
    description = "Lanes look for a divisor and stop early through the noticeboard.")
public final class PrimeFactor extends Example {
  /** Divisors up to here are found without any lanes. */
  private static final int SMALL = 1000;

  /** For tests of primality: they err once in so many powers of two. */
  private static final int CERTAINTY = 100;

  private static final int LEAST_BITS = 12;
  private static final int MOST_BITS = 56;

  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..*",
      description = "What to take apart (default: products of two random primes).")
  private @Nullable List<String> numbers;

  @Option(
      names = "--lanes",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many look at once (default: ${DEFAULT-VALUE}).")
  private int lanes;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "40",
      description = "Strides of 64 steps to a behavior (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many numbers to make up (default: ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--bits",
      paramLabel = "N",
      defaultValue = "40",
      description = "How long the two primes of each are (default: ${DEFAULT-VALUE}).")
  private int bits;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of primes and lanes (default: ${DEFAULT-VALUE}).")
  private long seed;

  private int found;
  private int stopped;

  private PrimeFactor() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new PrimeFactor(), args);
  }

  @Override
  protected Verdict run() {
    require(lanes > 0, "--lanes must be positive");
    require(batch > 0, "--batch must be positive");
    require(count > 0, "--count must be positive");
    require(
        bits >= LEAST_BITS && bits <= MOST_BITS,
        "--bits must be from %d to %d".formatted(LEAST_BITS, MOST_BITS));
    List<BigInteger> all = numbers == null ? madeUp() : numbers.stream().map(this::number).toList();
    long right = all.stream().filter(this::isTakenApart).count();
    return new Verdict(
        right == all.size(),
        "%d of %d numbers are the product of the primes found; %d lanes found a divisor, %d stopped"
            .formatted(right, all.size(), found, stopped));
  }

  private BigInteger number(String text) {
    require(text.matches("\\d+"), "a NUMBER must consist of digits, unlike " + text);
    BigInteger number = new BigInteger(text);
    require(number.compareTo(BigInteger.ONE) > 0, "a NUMBER must be at least 2");
    return number;
  }

  private List<BigInteger> madeUp() {
    Random random = new Random(seed);
    return Stream.generate(() -> prime(random).multiply(prime(random))).limit(count).toList();
  }

  private BigInteger prime(Random random) {
    return BigInteger.probablePrime(bits, random);
  }

  private boolean isTakenApart(BigInteger number) {
    List<BigInteger> primes = primesOf(number);
    System.out.println(
        primes.stream()
            .map(BigInteger::toString)
            .collect(Collectors.joining(" x ", number + " = ", "")));
    return primes.stream().allMatch(PrimeFactor::isPrime)
        && primes.stream().reduce(BigInteger.ONE, BigInteger::multiply).equals(number);
  }

  private static boolean isPrime(BigInteger number) {
    return number.isProbablePrime(CERTAINTY);
  }

  /** In ascending order. */
  private List<BigInteger> primesOf(BigInteger number) {
    if (isPrime(number)) {
      return List.of(number);
    }
    BigInteger divisor = divisorOf(number);
    List<BigInteger> primes = new ArrayList<>(primesOf(divisor));
    primes.addAll(primesOf(number.divide(divisor)));
    primes.sort(null);
    return primes;
  }

  private BigInteger divisorOf(BigInteger composite) {
    for (int i = 2; i < SMALL; i++) {
      BigInteger small = BigInteger.valueOf(i);
      if (composite.mod(small).signum() == 0) {
        return small;
      }
    }
    List<Walk> walks = new Search(composite, batch).run(lanes, seed);
    walks.forEach(this::tell);
    return walks.stream()
        .map(Walk::found)
        .filter(divisor -> !divisor.equals(BigInteger.ONE))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no lane found a divisor of " + composite));
  }

  private void tell(Walk walk) {
    boolean first = !walk.found().equals(BigInteger.ONE);
    found += first ? 1 : 0;
    stopped += first ? 0 : 1;
    System.out.printf(
        "  lane %d: %,10d steps, %s%n",
        walk.lane(), walk.steps(), first ? "found " + walk.found() : "stopped by the notice");
  }
}
