package io.bocj;

import java.util.List;

/** What a runtime is to be like. */
record RuntimeSettings(
    String name,
    int workers,
    Isolation isolation,
    List<String> shared,
    OnFailure onFailure,
    ClassLoader application) {}
