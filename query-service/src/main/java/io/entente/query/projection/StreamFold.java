package io.entente.query.projection;

import io.entente.query.history.AmendmentOutcome;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every read model of one stream, kept in step with its history: rows = fold(effective history).
 *
 * <p>A plain event is folded incrementally; an event that changes the past makes the stream fold again. Both give the
 * same rows. After an exception the state is undefined and must be thrown away. Not thread-safe.
 */
public final class StreamFold {

    /** Measured: an event of 1.4 KB takes 9.4 KB with its rows, one of 100 KB takes 252 KB. */
    private static final int HEAP_BYTES_PER_EVENT = 7_000;

    private static final double HEAP_BYTES_PER_DATA_BYTE = 2.5;

    private final String streamId;
    private final StreamHistory history;
    private List<? extends TableFold<?>> tables;
    private Set<Finding> writtenFindings = Set.of();
    private Set<Finding> judgedFindings = Set.of();
    private boolean refoldNeeded;
    private long heapBytes;
    private boolean suspected;

    public StreamFold(String streamId, StreamHistory history, List<? extends Projection<?>> projections) {
        this.streamId = streamId;
        this.history = history;
        this.tables = projections.stream().map(TableFold::new).toList();
    }

    /**
     * Appends one event of this stream, later in the log than all before.
     *
     * @return false for a duplicate, which changes nothing
     */
    public boolean append(RecordedEvent event) {
        StreamHistory.Appended appended = history.append(event);
        heapBytes += HEAP_BYTES_PER_EVENT + (long) (HEAP_BYTES_PER_DATA_BYTE * event.dataBytes());
        if (appended instanceof StreamHistory.Appended.Plain plain && !refoldNeeded) {
            tables.forEach(table -> table.apply(plain.event()));
        }
        refoldNeeded |= appended instanceof StreamHistory.Appended.ChangesThePast;
        return !(appended instanceof StreamHistory.Appended.Duplicate);
    }

    /** What must be written so that the tables hold the fold of the history; taking it means that it is being written. */
    public List<TableChange<?>> takeChanges() {
        foldAgainIfNeeded();
        var changes = new ArrayList<TableChange<?>>();
        tables.forEach(table -> changes.add(table.rows().takeChange(streamId)));
        changes.add(takeFindings());
        changes.removeIf(TableChange::isEmpty);
        return changes;
    }

    /** Forgets what was to be written: the tables hold these rows already. */
    public StreamFold asWritten() {
        takeChanges();
        return this;
    }

    /** The rows of one projection, for time travel and for proofs. */
    public List<? extends Row> rows(String table) {
        foldAgainIfNeeded();
        return rowsOf(table).all();
    }

    /** One row of one projection; empty when there is none of that key. */
    @SuppressWarnings("unchecked") // The rows of a table are those of its projection.
    public <R extends Row> Optional<R> row(ReadModelTable<R> table, String key) {
        foldAgainIfNeeded();
        return (Optional<R>) rowsOf(table.name()).find(key);
    }

    /** From now on the rows are judged after each event. */
    public void suspect() {
        suspected = true;
    }

    /** Whether {@link Judge#suspects} holds for one of its events. */
    public boolean isSuspected() {
        return suspected;
    }

    /** What the rows are folded from; for reading only. */
    public StreamHistory history() {
        return history;
    }

    /** Estimate of the memory that it takes, in bytes. */
    public long heapBytes() {
        return heapBytes;
    }

    private Rows<?> rowsOf(String table) {
        return tables.stream()
                .map(TableFold::rows)
                .filter(rows -> rows.table().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection fills " + table));
    }

    /** Folds again what an event changed in the past; else that is done when the rows are asked for. */
    public void foldAgainIfNeeded() {
        if (refoldNeeded) {
            List<EffectiveEvent<?>> effective = history.effective();
            List<EffectiveEvent<?>> retracted = history.retracted();
            tables = tables.stream()
                    .map(table -> table.refolded(effective, retracted))
                    .toList();
            refoldNeeded = false;
        }
    }

    /** The rows and findings that are new or changed since the last call, to be judged before more is folded. */
    public List<TableChange<?>> takeUnjudged() {
        foldAgainIfNeeded();
        var unjudged = new ArrayList<TableChange<?>>();
        tables.forEach(table -> unjudged.add(table.rows().takeUnjudged(streamId)));
        Set<Finding> findings = findings();
        var fresh = findings.stream()
                .filter(finding -> !judgedFindings.contains(finding))
                .toList();
        judgedFindings = findings;
        unjudged.add(new TableChange<>(Finding.TABLE, streamId, List.of(), fresh));
        return unjudged;
    }

    private TableChange<Finding> takeFindings() {
        Set<Finding> findings = findings();
        var deleted = writtenFindings.stream()
                .filter(old -> !findings.contains(old))
                .map(Finding::key)
                .toList();
        var inserted =
                findings.stream().filter(now -> !writtenFindings.contains(now)).toList();
        writtenFindings = findings;
        return new TableChange<>(Finding.TABLE, streamId, deleted, inserted);
    }

    private Set<Finding> findings() {
        var findings = new LinkedHashSet<Finding>();
        tables.forEach(table -> findings.addAll(table.rows().findings()));
        history.amendmentOutcomes().forEach((event, outcome) -> {
            if (outcome != AmendmentOutcome.APPLIED) {
                findings.add(new Finding(event.key(), "history", outcome.rule(), event.target()));
            }
        });
        return findings;
    }
}
