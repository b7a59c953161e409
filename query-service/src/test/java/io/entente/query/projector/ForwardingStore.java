package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A store that passes on what it is asked, for those who change a part of it. */
abstract class ForwardingStore implements GenerationStore {

    private final GenerationStore store;

    ForwardingStore(GenerationStore store) {
        this.store = store;
    }

    @Override
    public Map<Integer, Checkpoint> checkpoints() {
        return store.checkpoints();
    }

    @Override
    public Map<String, List<RecordedEvent>> histories(Checkpoint from, Checkpoint to, Collection<String> streamIds) {
        return store.histories(from, to, streamIds);
    }

    @Override
    public Map<Long, String> bodies(String streamId, Collection<Long> offsets) {
        return store.bodies(streamId, offsets);
    }

    @Override
    public void inTransaction(Consumer<Transaction> work) {
        store.inTransaction(work);
    }
}
