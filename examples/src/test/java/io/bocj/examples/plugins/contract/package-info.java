/** The contract between the application and the plugins of the tests. */
package io.bocj.examples.plugins.contract;
