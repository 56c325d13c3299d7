package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginHostTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void survivesThePluginsThatComeWithIt(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "plugins", "--documents=5");
    assertEquals(
        "checked: 5 of 5 documents are as the good plugins left them; 3 plugins refused, 3 stopped"
            + " each time",
        run.assertGood().verdict());
  }
}
