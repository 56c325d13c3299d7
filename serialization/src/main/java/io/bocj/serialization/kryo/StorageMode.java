package io.bocj.serialization.kryo;

/** What becomes of the storages in a graph that is encoded. */
enum StorageMode {
  /** They leave, and their handles are revoked. */
  MOVE,
  /** Copies of them leave. */
  COPY,
  /** The graph is refused: what it is part of may be decoded any number of times. */
  REFUSE
}
