package io.bocj.serialization.kryo;

import org.jspecify.annotations.Nullable;

/**
 * Objects of the application, field by field. No constructor of the application runs, and what is
 * transient has its default value, as with Java serialization.
 */
final class ObjectCopier extends FillingCopier<Object> {
  private final Maker maker;
  private final Fields fields;
  private final @Nullable ContentHash contentHash;

  private ObjectCopier(Maker maker, Fields fields) {
    this.maker = maker;
    this.fields = fields;
    this.contentHash = ContentHash.of(fields);
  }

  static Copier<?> of(Class<?> type) {
    Class<?> base = Platform.jdkBase(type);
    Inherited inherited = Inherited.of(type, base);
    Maker maker = new Maker(type, base, inherited.constructorParameters());
    Fields fields = new Fields(Slot.ofClass(type, base));
    return inherited.isNothing()
        ? new ObjectCopier(maker, fields)
        : new InheritingCopier(maker, inherited, fields);
  }

  @Override
  String layout() {
    return fields.layout();
  }

  @Override
  void writeBody(GraphWriter graph, Object value) {
    fields.write(graph, value);
  }

  @Override
  Object make(GraphReader graph, Class<? extends Object> type) {
    return maker.make(Inherited.NO_ARGUMENTS);
  }

  @Override
  void fill(GraphReader graph, Object value) {
    fields.readInto(graph, value);
  }

  @Override
  @Nullable ContentHash contentHash() {
    return contentHash;
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Object value, Walk walk) {
    fields.walk(value, walk);
  }
}
