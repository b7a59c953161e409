/** The way into the event log: append, and what is known about the state of the log. The producing edge to Kafka. */
package io.entente.ingest.publishing;
