package io.bocj.examples.stateful;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Prices sales by a script, in Mozilla Rhino.
 *
 * <p>Rhino's global factory may be set once, its statics being meant for a whole program. Here
 * every worker sets its own: this class is initialized once in each interpreter, and so is Rhino.
 */
final class Pricing {
  private static final AtomicLong PRICED = new AtomicLong();
  private static final ScriptableObject SCOPE;

  static {
    ContextFactory.initGlobal(new ContextFactory());
    SCOPE = ContextFactory.getGlobal().call(Pricing::load);
  }

  private Pricing() {}

  /** What each sale comes to after all discounts, in cents. */
  static long[] netCents(List<Sale> sales) {
    return ContextFactory.getGlobal().call(context -> netCents(context, sales));
  }

  /** How many sales this interpreter's copy of this class has priced. */
  static long priced() {
    return PRICED.get();
  }

  /** Which object this interpreter's copy of Rhino has in its static. */
  static String identity() {
    return Integer.toHexString(System.identityHashCode(ContextFactory.getGlobal()));
  }

  private static long[] netCents(Context context, List<Sale> sales) {
    Function terms = (Function) ScriptableObject.getProperty(SCOPE, "netCents");
    return sales.stream().mapToLong(sale -> netCents(context, terms, sale)).toArray();
  }

  private static long netCents(Context context, Function terms, Sale sale) {
    Object[] arguments = {
      sale.product(), sale.quantity(), sale.unitCents(), sale.day(), sale.coupon()
    };
    PRICED.incrementAndGet();
    return (long) Context.toNumber(terms.call(context, SCOPE, SCOPE, arguments));
  }

  private static ScriptableObject load(Context context) {
    context.setLanguageVersion(Context.VERSION_ES6);
    ScriptableObject scope = context.initStandardObjects();
    try (InputStream terms = Pricing.class.getResourceAsStream("terms.js");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(terms), StandardCharsets.UTF_8)) {
      context.evaluateReader(scope, reader, "terms.js", 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scope.sealObject();
    return scope;
  }
}
