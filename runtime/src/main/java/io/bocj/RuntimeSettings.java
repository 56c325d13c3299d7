package io.bocj;

import io.bocj.board.BoardLimits;
import io.bocj.message.PostOffice;
import io.bocj.spi.CrossingSettings;

/** What a runtime is to be like. */
record RuntimeSettings(
    String name,
    int workers,
    Isolation isolation,
    CrossingSettings crossing,
    OnFailure onFailure,
    BoardLimits board,
    PostOffice office,
    StarvationLimit starvation,
    ClassLoader application) {}
