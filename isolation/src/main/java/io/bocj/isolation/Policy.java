package io.bocj.isolation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plugin's code may link to, and what one of its behaviors may use up. Immutable: each
 * method returns another policy.
 *
 * <pre>{@code
 * Policy policy = Policy.untrusted()
 *     .allowPackage("com.acme.api.")
 *     .allowMember("java.lang.System", "getProperty")
 *     .fuel(50_000_000)
 *     .deadline(Duration.ofSeconds(2));
 * }</pre>
 */
public final class Policy {
  /** Of an untrusted plugin's behavior, unless said otherwise: some tenths of a second of work. */
  public static final long DEFAULT_FUEL = 200_000_000L;

  /** Bytes that an untrusted plugin's behavior may allocate, unless said otherwise. */
  public static final long DEFAULT_ALLOCATION = 64L << 20;

  /** How long an untrusted plugin's behavior may take, unless said otherwise. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

  /** Bytes that an untrusted plugin's behavior may print, unless said otherwise. */
  public static final long DEFAULT_OUTPUT = 64L << 10;

  private static final long UNLIMITED = Long.MAX_VALUE;

  /**
   * A grant of one member.
   *
   * @param owner the class, with dots
   * @param member the name of a method or field, {@code <init>} for constructors, or {@code *}
   */
  public record Member(String owner, String member) {}

  private final boolean trusted;
  private final boolean whenReached;
  private final List<String> packages;
  private final List<Member> members;
  private final long fuel;
  private final long allocation;
  private final long output;
  private final Duration deadline;

  private Policy(
      boolean trusted,
      boolean whenReached,
      List<String> packages,
      List<Member> members,
      long fuel,
      long allocation,
      long output,
      Duration deadline) {
    this.trusted = trusted;
    this.whenReached = whenReached;
    this.packages = List.copyOf(packages);
    this.members = List.copyOf(members);
    this.fuel = fuel;
    this.allocation = allocation;
    this.output = output;
    this.deadline = deadline;
  }

  /**
   * A loader of its own, and nothing else: no checks, no limits.
   *
   * @return the policy; its limits cannot be set
   */
  public static Policy trusted() {
    return new Policy(
        true, false, List.of(), List.of(), UNLIMITED, UNLIMITED, UNLIMITED, Duration.ofDays(1));
  }

  /**
   * Denies what is not granted: no files, network, processes, threads, reflection, native code,
   * exit, system properties. Granted are members of the JDK that do nothing but compute.
   *
   * @return the policy, with the default limits
   */
  public static Policy untrusted() {
    return new Policy(
        false,
        false,
        List.of(),
        List.of(),
        DEFAULT_FUEL,
        DEFAULT_ALLOCATION,
        DEFAULT_OUTPUT,
        DEFAULT_DEADLINE);
  }

  /**
   * Grants all classes of a package and of those below it: one of the JDK, or one that the runtime
   * {@linkplain io.bocj.BocRuntime.Builder#share shares}, such as the contract between application
   * and plugins.
   *
   * @param packagePrefix such as {@code com.acme.api.}; a missing dot at the end is added
   * @return a policy with this grant, too
   * @throws IllegalArgumentException if the prefix is empty
   */
  public Policy allowPackage(String packagePrefix) {
    if (packagePrefix.isBlank() || packagePrefix.equals(".")) {
      throw new IllegalArgumentException(
          "allowPackage(\""
              + packagePrefix
              + "\") would allow everything: name a package, as in com.acme.api.");
    }
    List<String> more = new ArrayList<>(packages);
    more.add(packagePrefix.endsWith(".") ? packagePrefix : packagePrefix + ".");
    return new Policy(trusted, whenReached, more, members, fuel, allocation, output, deadline);
  }

  /**
   * Grants the members of one name, with every signature.
   *
   * @param owner the class that declares them, such as {@code java.lang.System}; with dots
   * @param member such as {@code getProperty}; {@code <init>} for constructors, {@code *} for all
   * @return a policy with this grant, too
   * @throws IllegalArgumentException if either is empty
   */
  public Policy allowMember(String owner, String member) {
    if (owner.isBlank() || member.isBlank()) {
      throw new IllegalArgumentException(
          "allowMember(\""
              + owner
              + "\", \""
              + member
              + "\") names no member: give a class and a name, as in (\"java.lang.System\","
              + " \"getProperty\")");
    }
    List<Member> more = new ArrayList<>(members);
    more.add(new Member(owner.replace('/', '.'), member));
    return new Policy(trusted, whenReached, packages, more, fuel, allocation, output, deadline);
  }

  /**
   * Loads a plugin although its code refers to what is not granted: for libraries most of whose
   * code is never reached. A method with such a reference throws a {@link SecurityException} that
   * says so, instead of doing anything at all; a class that is forbidden as a whole, such as a
   * subclass of one that is not granted, is missing. {@link Plugin#violations} lists them.
   *
   * @return a policy that refuses late
   */
  public Policy refuseWhenReached() {
    return new Policy(trusted, true, packages, members, fuel, allocation, output, deadline);
  }

  /**
   * Limits how much a behavior may execute.
   *
   * @param units about one a bytecode instruction; library calls cost by what they have to do
   * @return a policy with this limit
   * @throws IllegalArgumentException if the number is not positive
   * @throws IllegalStateException if the policy is {@link #trusted}
   */
  public Policy fuel(long units) {
    requireLimit("fuel", units);
    return new Policy(trusted, whenReached, packages, members, units, allocation, output, deadline);
  }

  /**
   * Limits how much memory a behavior may allocate, whether it keeps it or not.
   *
   * @param bytes how much
   * @return a policy with this limit
   * @throws IllegalArgumentException if the number is not positive
   * @throws IllegalStateException if the policy is {@link #trusted}
   */
  public Policy allocation(long bytes) {
    requireLimit("allocation", bytes);
    return new Policy(trusted, whenReached, packages, members, fuel, bytes, output, deadline);
  }

  /**
   * Limits how much a behavior may print to {@code System.out} and {@code System.err}, which are
   * the plugin's own.
   *
   * @param bytes how much
   * @return a policy with this limit
   * @throws IllegalArgumentException if the number is not positive
   * @throws IllegalStateException if the policy is {@link #trusted}
   */
  public Policy output(long bytes) {
    requireLimit("output", bytes);
    return new Policy(trusted, whenReached, packages, members, fuel, allocation, bytes, deadline);
  }

  /**
   * Limits how long a behavior may take. One that does not stop then is abandoned: its thread is
   * given up. After three of those the plugin is disabled, and its behaviors fail with an {@link
   * IllegalStateException}.
   *
   * @param wallClock how long
   * @return a policy with this limit
   * @throws IllegalArgumentException if it is not positive
   * @throws IllegalStateException if the policy is {@link #trusted}
   */
  public Policy deadline(Duration wallClock) {
    requireLimit("deadline", wallClock.isNegative() || wallClock.isZero() ? 0 : 1);
    return new Policy(trusted, whenReached, packages, members, fuel, allocation, output, wallClock);
  }

  private void requireLimit(String what, long limit) {
    if (trusted) {
      throw new IllegalStateException(
          what + " cannot be limited for a trusted plugin: begin with Policy.untrusted()");
    }
    if (limit <= 0) {
      throw new IllegalArgumentException(what + " must be more than nothing");
    }
  }

  /**
   * Whether code is neither checked nor metered.
   *
   * @return true for {@link #trusted}
   */
  public boolean isTrusted() {
    return trusted;
  }

  /**
   * Whether forbidden references are refused only when their method is called.
   *
   * @return true after {@link #refuseWhenReached}
   */
  public boolean refusesWhenReached() {
    return whenReached;
  }

  /**
   * The packages granted.
   *
   * @return prefixes, each ending in a dot
   */
  public List<String> packages() {
    return packages;
  }

  /**
   * The members granted besides the default ones.
   *
   * @return the grants
   */
  public List<Member> members() {
    return members;
  }

  /**
   * The limit on what a behavior executes.
   *
   * @return units
   */
  public long fuel() {
    return fuel;
  }

  /**
   * The limit on what a behavior allocates.
   *
   * @return bytes
   */
  public long allocation() {
    return allocation;
  }

  /**
   * The limit on what a behavior prints.
   *
   * @return bytes
   */
  public long output() {
    return output;
  }

  /**
   * The limit on how long a behavior takes.
   *
   * @return wall clock time
   */
  public Duration deadline() {
    return deadline;
  }
}
