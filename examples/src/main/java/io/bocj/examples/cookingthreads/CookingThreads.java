package io.bocj.examples.cookingthreads;

import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.kitchen.Chore;
import io.bocj.examples.kitchen.Ingredient;
import io.bocj.examples.kitchen.Order;
import io.bocj.examples.kitchen.Timeline;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The kitchen of {@code cooking-boc} with what the JDK has: a pool of threads, a lock for each
 * tool, futures for what must follow what.
 *
 * <p>Now the program says twice what it means: the order of the recipe stands in the futures, the
 * exclusion in the locks, and nothing checks that they fit the ingredients that a chore touches.
 * And a cook who waits for a lock waits with his whole thread, though there may be other work.
 */
@Command(
    name = "cooking-threads",
    description = "The same kitchen with threads, locks and futures, for comparison.")
public final class CookingThreads extends Example {
  @Option(
      names = "--cooks",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many threads (default: ${DEFAULT-VALUE}).")
  private int cooks;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "100",
      description = "Milliseconds of a short chore (default: ${DEFAULT-VALUE}).")
  private long pace;

  private CookingThreads() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new CookingThreads(), args);
  }

  @Override
  protected Verdict run() {
    require(cooks > 0, "--cooks must be positive");
    require(pace >= 0, "--pace must not be negative");
    AtomicInteger hired = new AtomicInteger();
    ExecutorService kitchen =
        Executors.newFixedThreadPool(
            cooks, chore -> new Thread(chore, "cook-" + hired.getAndIncrement()));
    try {
      return cook(kitchen, pace);
    } finally {
      kitchen.shutdown();
    }
  }

  private static Verdict cook(ExecutorService kitchen, long pace) {
    Tool knife = new Tool();
    Tool bowl = new Tool();
    Tool pan = new Tool();
    Tool oven = new Tool();
    Ingredient onion = new Ingredient("onion");
    Ingredient carrot = new Ingredient("carrot");
    Ingredient chili = new Ingredient("chili");
    Ingredient dough = new Ingredient("dough");
    Ingredient yogurt = new Ingredient("yogurt");

    var chopped = after(kitchen, knife.chore("chopped", 2 * pace, onion));
    var sliced = after(kitchen, knife.chore("sliced", 2 * pace, carrot));
    var minced = after(kitchen, knife.chore("minced", pace, chili));
    var kneaded = after(kitchen, bowl.chore("kneaded", 4 * pace, dough));
    var whisked = after(kitchen, bowl.chore("whisked", pace, yogurt));
    var fried =
        after(kitchen, pan.chore("fried", 3 * pace, onion, carrot, chili), chopped, sliced, minced);
    var baked = after(kitchen, oven.chore("baked", 3 * pace, dough), kneaded);
    var served =
        after(
            kitchen,
            () -> Chore.prepare("served", pace, onion, carrot, chili, dough, yogurt),
            fried,
            baked,
            whisked);

    Stream<CompletableFuture<Chore>> chores =
        Stream.of(chopped, sliced, minced, kneaded, whisked, fried, baked, served);
    new Timeline(chores.map(CompletableFuture::join).toList()).print();
    List<Ingredient> plate = List.of(onion, carrot, chili, dough, yogurt);
    return new Verdict(Order.isFulfilledBy(plate), "on the plate: " + plate);
  }

  private static CompletableFuture<Chore> after(
      ExecutorService kitchen, Callable<Chore> chore, CompletableFuture<?>... earlier) {
    return CompletableFuture.allOf(earlier)
        .thenApplyAsync(
            ignored -> {
              try {
                return chore.call();
              } catch (Exception e) {
                throw new CompletionException(e);
              }
            },
            kitchen);
  }
}
