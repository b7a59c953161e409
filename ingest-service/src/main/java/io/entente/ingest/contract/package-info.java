/** What an event must look like, checked and published: event types, schemas, examples, problems. */
package io.entente.ingest.contract;
