package io.entente.query.projector;

/** What became of the records of a batch. Together with offsets that hold no record they add up to the way the checkpoint went. */
public record Account(long applied, long duplicates, long parked) {}
