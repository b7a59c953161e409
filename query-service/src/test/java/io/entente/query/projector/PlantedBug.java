package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Mistakes that a simulation must find. All of them have been made in engines of this kind. */
enum PlantedBug {
    NONE,
    CHECKPOINT_IN_ANOTHER_TRANSACTION {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public void inTransaction(Consumer<Transaction> work) {
                    Advance advance = advanceOf(work);
                    store.inTransaction(transaction -> transaction.advance(advance.from(), advance.to()));
                    store.inTransaction(transaction -> work.accept(new Forwarding(transaction) {
                        @Override
                        public void advance(Checkpoint from, Checkpoint to) {}
                    }));
                }
            };
        }
    },
    CHECKPOINT_SET_WITHOUT_COMPARING {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public Map<String, List<RecordedEvent>> histories(
                        Checkpoint from, Checkpoint to, Collection<String> streamIds) {
                    Checkpoint now = store.checkpoints().get(from.partition());
                    return super.histories(now, moved(now, to), streamIds);
                }

                @Override
                public void inTransaction(Consumer<Transaction> work) {
                    store.inTransaction(transaction -> work.accept(new Forwarding(transaction) {
                        @Override
                        public void advance(Checkpoint from, Checkpoint to) {
                            Checkpoint now = store.checkpoints().get(from.partition());
                            super.advance(now, moved(now, to));
                        }
                    }));
                }
            };
        }
    },
    /** Recorded times start again from 1970 after a restart. */
    RECORDED_TIME_FORGOTTEN {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public Map<Integer, Checkpoint> checkpoints() {
                    var forgetful = new HashMap<>(store.checkpoints());
                    forgetful.replaceAll((partition, checkpoint) -> checkpoint.recordedAt(RecordedTime.NONE));
                    return forgetful;
                }
            };
        }
    },
    /** A repeated event counts as a new one: {@link SimulatedConsumer} gives it a new id. */
    NO_DEDUPLICATION,
    /**
     * A different event with the source and id of an earlier one counts as a repetition: see {@link SimulatedConsumer}.
     */
    REUSED_ID_TAKEN_FOR_A_REPEAT,
    /** Records that only the leader has are acknowledged: see {@link SimulatedLog}. */
    ACKNOWLEDGED_BY_THE_LEADER_ALONE,
    SKIPS_ON_ERROR {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public void inTransaction(Consumer<Transaction> work) {
                    try {
                        store.inTransaction(work);
                    } catch (StoreUnavailableException skipped) {
                        Advance advance = advanceOf(work);
                        store.inTransaction(transaction -> transaction.advance(advance.from(), advance.to()));
                    }
                }
            };
        }
    },
    COMMITS_ON_ERROR {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public void inTransaction(Consumer<Transaction> work) {
                    var thrown = new AtomicReference<SimulatedError>();
                    store.inTransaction(transaction -> {
                        try {
                            work.accept(transaction);
                        } catch (SimulatedError error) {
                            thrown.set(error);
                        }
                    });
                    if (thrown.get() != null) {
                        throw thrown.get();
                    }
                }
            };
        }
    },
    PARKS_BY_BATCH {
        @Override
        GenerationStore in(GenerationStore store) {
            return new ForwardingStore(store) {
                @Override
                public void inTransaction(Consumer<Transaction> work) {
                    var batch = new ArrayList<StoredEvent>();
                    try {
                        store.inTransaction(transaction -> work.accept(new Forwarding(transaction) {
                            @Override
                            public void append(Collection<StoredEvent> events) {
                                batch.addAll(events);
                                super.append(events);
                            }
                        }));
                    } catch (RefusedByStoreException refused) {
                        Advance advance = advanceOf(work);
                        store.inTransaction(transaction -> {
                            transaction.advance(advance.from(), advance.to());
                            parkAll(transaction, batch, refused);
                        });
                    }
                }
            };
        }
    },
    /** After a failed poll, only the failed partition is sought again: see {@link SimulatedConsumer}. */
    FORGETS_THE_FAILED_PARTITION_ONLY;

    /** The store, wrapped so that the engine seems to make this mistake. */
    GenerationStore in(GenerationStore store) {
        return store;
    }

    private static Checkpoint moved(Checkpoint now, Checkpoint to) {
        return now.movedTo(to.nextOffset(), to.leaderEpoch()).recordedAt(to.recordedAt());
    }

    private static void parkAll(
            GenerationStore.Transaction transaction, List<StoredEvent> batch, RefusedByStoreException refused) {
        List<ParkedEvent> parked = batch.stream()
                .map(stored -> ParkedEvent.leftOut(stored.record(), stored.event(), refused))
                .toList();
        transaction.park(parked);
        transaction.tell(parked.stream().map(Change::parked).toList());
        if (!parked.isEmpty()) {
            transaction.account(parked.get(0).record().partition(), new Account(0, 0, parked.size()));
        }
    }

    /** The checkpoint to which the work would move, found without doing the work. */
    private static Advance advanceOf(Consumer<GenerationStore.Transaction> work) {
        try {
            work.accept(new Forwarding(null) {
                @Override
                public void advance(Checkpoint from, Checkpoint to) {
                    throw new Advance(from, to);
                }
            });
        } catch (Advance found) {
            return found;
        }
        throw new IllegalStateException("work that moves no checkpoint");
    }

    private static final class Advance extends RuntimeException {

        private final transient Checkpoint from;
        private final transient Checkpoint to;

        Advance(Checkpoint from, Checkpoint to) {
            super("found", null, false, false);
            this.from = from;
            this.to = to;
        }

        Checkpoint from() {
            return from;
        }

        Checkpoint to() {
            return to;
        }
    }
}
