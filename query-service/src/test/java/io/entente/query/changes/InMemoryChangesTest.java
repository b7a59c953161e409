package io.entente.query.changes;

class InMemoryChangesTest extends ChangeSourceConformance {

    private final InMemoryChanges changes = new InMemoryChanges(PARTITIONS);

    @Override
    ChangeSource source() {
        return changes;
    }

    @Override
    void commit(int partition, String streamId) {
        changes.commit(partition, streamId);
        forgetOld(partition);
    }

    @Override
    void commitNothing(int partition) {
        changes.commitDuplicate(partition);
        forgetOld(partition);
    }

    @Override
    void revise(int partition) {
        changes.revise();
    }

    private void forgetOld(int partition) {
        changes.forget(partition, changes.head().nextOffset(partition) - KEPT);
    }
}
