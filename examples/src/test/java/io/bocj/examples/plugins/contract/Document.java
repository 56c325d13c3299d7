package io.bocj.examples.plugins.contract;

import java.util.List;

/** What the application and the plugins of the tests have in common. */
public record Document(String title, List<String> lines) {}
