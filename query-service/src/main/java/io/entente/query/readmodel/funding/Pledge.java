package io.entente.query.readmodel.funding;

/** A promise of money for a programme, as the programme sees it. */
record Pledge(String fundingId, String funderId, boolean amountKnown) {}
