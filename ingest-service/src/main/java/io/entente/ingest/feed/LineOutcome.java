package io.entente.ingest.feed;

import io.entente.ingest.intake.Outcome;
import java.util.concurrent.CompletionStage;

/**
 * What becomes of one line.
 *
 * @param line from 1; blank lines count
 * @param outcome completes normally
 */
public record LineOutcome(long line, CompletionStage<Outcome> outcome) {}
