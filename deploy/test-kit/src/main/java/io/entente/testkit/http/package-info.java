/** Requests that no client library would send, and rules for every answer; used by the tests of both services. */
package io.entente.testkit.http;
