package io.bocj.examples.plugins.contract.inheriting;

import java.util.List;

/** A list by another name. */
public interface Items extends List<String> {}
