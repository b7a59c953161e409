/** What was stored before: the original receipt for a retry, and the refusal of an id that stands for another event. */
package io.entente.ingest.receipts;
