package io.entente.query.projector;

import io.entente.query.projection.TableChange;
import java.util.Collection;

/** A transaction that passes all calls on; subclasses change some of them. */
abstract class Forwarding implements GenerationStore.Transaction {

    private final GenerationStore.Transaction transaction;

    Forwarding(GenerationStore.Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void advance(Checkpoint from, Checkpoint to) {
        transaction.advance(from, to);
    }

    @Override
    public void append(Collection<StoredEvent> events) {
        transaction.append(events);
    }

    @Override
    public void write(Collection<TableChange<?>> changes) {
        transaction.write(changes);
    }

    @Override
    public void park(Collection<ParkedEvent> events) {
        transaction.park(events);
    }

    @Override
    public void tell(Collection<Change> changes) {
        transaction.tell(changes);
    }

    @Override
    public void account(int partition, Account account) {
        transaction.account(partition, account);
    }
}
