/** What tests of the services need: a real stack, a reader of the log, packaged services as processes, the sample. */
package io.entente.testkit;
