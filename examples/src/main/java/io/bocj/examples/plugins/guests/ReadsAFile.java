package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what is not its business. */
public final class ReadsAFile implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public ReadsAFile() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    document.set(Files.readString(Path.of("/etc/passwd")));
    return document.get().length();
  }
}
