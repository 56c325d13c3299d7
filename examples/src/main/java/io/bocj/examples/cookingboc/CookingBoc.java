package io.bocj.examples.cookingboc;

import static io.bocj.examples.kitchen.Chore.prepare;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.kitchen.Chore;
import io.bocj.examples.kitchen.Ingredient;
import io.bocj.examples.kitchen.Order;
import io.bocj.examples.kitchen.Timeline;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A kitchen in which tools and ingredients are cowns and chores are behaviors; compare {@code
 * cooking-threads}.
 *
 * <p>Each chore says what it needs, in the order of the recipe, and that is all: what may overlap
 * overlaps, what must follow follows, and a cook never stands idle over a knife that another holds.
 */
@Command(
    name = "cooking-boc",
    description = "A kitchen of behaviors over tools and ingredients, with a timeline.")
public final class CookingBoc extends Example {
  @Option(
      names = "--cooks",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many workers (default: ${DEFAULT-VALUE}).")
  private int cooks;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "100",
      description = "Milliseconds of a short chore (default: ${DEFAULT-VALUE}).")
  private long pace;

  private CookingBoc() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new CookingBoc(), args);
  }

  @Override
  protected Verdict run() {
    require(cooks > 0, "--cooks must be positive");
    require(pace >= 0, "--pace must not be negative");
    try (BocRuntime kitchen = BocRuntime.builder().name("kitchen").workers(cooks).start()) {
      return cook(kitchen, pace);
    }
  }

  private static Verdict cook(BocRuntime kitchen, long pace) {
    Cown<String> knife = kitchen.cown("knife");
    Cown<String> bowl = kitchen.cown("bowl");
    Cown<String> pan = kitchen.cown("pan");
    Cown<String> oven = kitchen.cown("oven");
    Cown<Ingredient> onion = kitchen.cown(new Ingredient("onion"));
    Cown<Ingredient> carrot = kitchen.cown(new Ingredient("carrot"));
    Cown<Ingredient> chili = kitchen.cown(new Ingredient("chili"));
    Cown<Ingredient> dough = kitchen.cown(new Ingredient("dough"));
    Cown<Ingredient> yogurt = kitchen.cown(new Ingredient("yogurt"));

    Stream<Cown<Chore>> chores =
        Stream.of(
            kitchen.when(knife, onion).call((k, o) -> prepare("chopped", 2 * pace, o.get())),
            kitchen.when(knife, carrot).call((k, c) -> prepare("sliced", 2 * pace, c.get())),
            kitchen.when(knife, chili).call((k, c) -> prepare("minced", pace, c.get())),
            kitchen.when(bowl, dough).call((b, d) -> prepare("kneaded", 4 * pace, d.get())),
            kitchen.when(bowl, yogurt).call((b, y) -> prepare("whisked", pace, y.get())),
            kitchen
                .when(pan, onion, carrot, chili)
                .call((p, o, ca, ch) -> prepare("fried", 3 * pace, o.get(), ca.get(), ch.get())),
            kitchen.when(oven, dough).call((o, d) -> prepare("baked", 3 * pace, d.get())),
            kitchen
                .when(onion, carrot, chili, dough, yogurt)
                .call(
                    (o, ca, ch, d, y) ->
                        prepare("served", pace, o.get(), ca.get(), ch.get(), d.get(), y.get())));

    new Timeline(chores.map(Cown::join).toList()).print();
    List<Ingredient> plate =
        Stream.of(onion, carrot, chili, dough, yogurt).map(Cown::join).toList();
    return new Verdict(Order.isFulfilledBy(plate), "on the plate: " + plate);
  }
}
