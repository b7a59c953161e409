package io.entente.query.audit;

import io.entente.query.history.EventKey;

/** An event that the generation has applied. */
record AppliedRow(int partition, long offset, EventKey event, String streamId) implements Placed {}
