package io.bocj.contract.crossing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What belongs to its interpreter, or to the JVM, and must not cross. */
final class RefusedSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    threads();
    locks();
    resources();
    references();
    others();
  }

  private RefusedSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static void threads() {
    add("Thread", () -> new Thread("not started"));
    add("ThreadGroup", () -> Thread.currentThread().getThreadGroup());
    add("ThreadLocal", () -> ThreadLocal.withInitial(() -> 1));
    add("ForkJoinPool", ForkJoinPool::commonPool);
    add("ThreadPoolExecutor", RefusedSamples::executor);
    add("CompletableFuture", CompletableFuture::new);
    add("FutureTask", () -> new FutureTask<>(() -> 1));
  }

  private static Object executor() {
    return new ThreadPoolExecutor(
        0, 1, 1, TimeUnit.SECONDS, new java.util.concurrent.LinkedBlockingQueue<>());
  }

  private static void locks() {
    add("ReentrantLock", ReentrantLock::new);
    add("ReentrantReadWriteLock", ReentrantReadWriteLock::new);
    add("Semaphore", () -> new Semaphore(1));
    add("CountDownLatch", () -> new CountDownLatch(1));
    add("SynchronousQueue", SynchronousQueue::new);
    add("DelayQueue", DelayQueue::new);
  }

  private static void resources() {
    add("InputStream", InputStream::nullInputStream);
    add("ByteArrayInputStream", () -> new ByteArrayInputStream(new byte[0]));
    add("ByteArrayOutputStream", ByteArrayOutputStream::new);
    add("StringReader", () -> new StringReader(""));
    add("Socket", Socket::new);
    add("ServerSocket", () -> unchecked(ServerSocket::new));
    add("FileChannel", () -> unchecked(RefusedSamples::channel));
    add("Process", () -> unchecked(RefusedSamples::process));
    add("FileSystem", FileSystems::getDefault);
    add("Path of another file system", () -> unchecked(RefusedSamples::zipped));
    add("Stream", () -> Stream.of(1));
    add("Iterator", () -> List.of(1, 2, 3).iterator());
    add("direct ByteBuffer", () -> ByteBuffer.allocateDirect(4));
  }

  private interface Opening {
    Object open() throws IOException;
  }

  private static Object unchecked(Opening opening) {
    try {
      return opening.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closed at once: it is refused all the same. */
  private static Object channel() throws IOException {
    Path file = java.nio.file.Files.createTempFile("bocj", ".channel");
    try (FileChannel channel = FileChannel.open(file)) {
      return channel;
    } finally {
      java.nio.file.Files.delete(file);
    }
  }

  private static Object process() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    process.destroy();
    return process;
  }

  private static Object zipped() throws IOException {
    Path file = java.nio.file.Files.createTempDirectory("bocj").resolve("a.zip");
    try (java.nio.file.FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true"))) {
      return zip.getPath("a");
    } finally {
      java.nio.file.Files.deleteIfExists(file);
      java.nio.file.Files.delete(file.getParent());
    }
  }

  private static void references() {
    add("WeakReference", () -> new WeakReference<>(""));
    add("SoftReference", () -> new SoftReference<>(""));
    add("PhantomReference", () -> new PhantomReference<>("", new ReferenceQueue<>()));
    add("Cleaner", Cleaner::create);
    add("ClassLoader", RefusedSamples.class::getClassLoader);
  }

  private static void others() {
    add("Runtime", Runtime::getRuntime);
    add("Timer", () -> stopped(new Timer(true)));
    add("Logger", Logger::getGlobal);
    add("SecureRandom", SecureRandom::new);
    add("ThreadLocalRandom", ThreadLocalRandom::current);
    add("SplittableRandom", SplittableRandom::new);
    add("LongAccumulator", () -> new LongAccumulator(Long::sum, 0));
    add("IdentityHashMap.entrySet", () -> new IdentityHashMap<>(Map.of(1, 2)).entrySet());
    add("java.lang.reflect.Proxy", RefusedSamples::proxy);
    add("java.lang.reflect.Method", () -> Object.class.getMethods()[0]);
    add("subclass of Thread", () -> new Thread() {});
  }

  private static Object stopped(Timer timer) {
    timer.cancel();
    return timer;
  }

  private static Object proxy() {
    return Proxy.newProxyInstance(
        RefusedSamples.class.getClassLoader(),
        new Class<?>[] {Runnable.class},
        (proxy, method, arguments) -> null);
  }
}
