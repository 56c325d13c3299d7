/** Types of a contract that inherit from the JDK's. */
package io.bocj.examples.plugins.contract.inheriting;
