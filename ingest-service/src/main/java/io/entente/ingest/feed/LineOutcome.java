package io.entente.ingest.feed;

import io.entente.ingest.intake.Outcome;
import java.util.concurrent.CompletionStage;

/**
 * What becomes of one line.
 *
 * @param line from 1; blank lines count
 * @param bytes of the line, and of the faults found in it
 * @param outcome completes normally
 */
public record LineOutcome(long line, int bytes, CompletionStage<Outcome> outcome) {}
