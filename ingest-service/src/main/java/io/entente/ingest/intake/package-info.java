/** From documents that were posted to receipts or refusals, one by one or as a batch. Knows nothing of HTTP. */
package io.entente.ingest.intake;
