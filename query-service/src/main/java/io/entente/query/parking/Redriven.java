package io.entente.query.parking;

import io.entente.query.refold.TableEffect;
import java.util.List;

/**
 * What applying a parked event in its place does, or would do.
 *
 * @param parkedEventId partition and offset of its record
 * @param dryRun whether it was only tried: everything is as it was
 * @param generations those it is applied in: the serving one first, then those that stand by
 * @param tables what becomes of the tables of the serving one
 */
public record Redriven(
        String parkedEventId,
        boolean dryRun,
        String source,
        String id,
        String streamId,
        List<Integer> generations,
        List<TableEffect> tables) {

    public Redriven {
        generations = List.copyOf(generations);
        tables = List.copyOf(tables);
    }
}
