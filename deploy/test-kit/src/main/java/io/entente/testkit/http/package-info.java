/** Requests that no client library would send, and what must be true of every answer: shared by the tests of both services. */
package io.entente.testkit.http;
