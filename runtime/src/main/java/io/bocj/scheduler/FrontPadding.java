package io.bocj.scheduler;

/** Keeps the fields of whatever is allocated before off the cache line of what a subclass has. */
class FrontPadding {
  long f0;
  long f1;
  long f2;
  long f3;
  long f4;
  long f5;
  long f6;
}
