/** What crosses between interpreters: samples of all that the guide's table lists. */
@org.jspecify.annotations.NullMarked
package io.bocj.contract.crossing;
