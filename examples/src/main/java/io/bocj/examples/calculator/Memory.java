package io.bocj.examples.calculator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * The variables of one client, and what calculates with them: the expressions of JavaScript, by
 * Rhino, of which each worker has a copy of its own.
 */
final class Memory {
  private final Map<String, Double> variables = new LinkedHashMap<>();

  Answer calculate(String expression) {
    return ContextFactory.getGlobal().call(context -> calculate(context, expression));
  }

  private Answer calculate(Context context, String expression) {
    context.setInterpretedMode(true);
    ScriptableObject scope = context.initSafeStandardObjects();
    variables.forEach((name, value) -> ScriptableObject.putProperty(scope, name, value));
    try {
      Object value = context.evaluateString(scope, expression, "expression", 1, null);
      remember(scope);
      return Answer.value(Context.toString(value));
    } catch (RhinoException e) {
      return Answer.mistake(e.details());
    }
  }

  private void remember(ScriptableObject scope) {
    for (Object name : scope.getIds()) {
      if (name instanceof String variable
          && ScriptableObject.getProperty(scope, variable) instanceof Number value) {
        variables.put(variable, value.doubleValue());
      }
    }
  }
}
