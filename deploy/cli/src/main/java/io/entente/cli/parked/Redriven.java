package io.entente.cli.parked;

import io.entente.cli.rows.TableEffect;
import java.util.List;

/**
 * What applying a parked event has done, or would do, in the words of the service.
 *
 * @param tables those of the serving generation that have other rows by it
 */
record Redriven(
        String parkedEventId,
        boolean dryRun,
        String source,
        String id,
        String streamId,
        List<Integer> generations,
        List<TableEffect> tables) {}
