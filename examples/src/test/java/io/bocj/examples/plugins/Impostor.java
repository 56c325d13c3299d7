package io.bocj.examples.plugins;

/** A plugin brings a class of this name. */
record Impostor(String text) {}
