package io.entente.query.changes;

import io.entente.query.http.ServedStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The changes of whatever generation serves, each look in a transaction of its own. */
@ApplicationScoped
class ChangesInTransaction implements ChangeSource {

    private final ChangeTable table;
    private final ServedStates states;

    ChangesInTransaction(ChangeTable table, ServedStates states) {
        this.table = table;
        this.states = states;
    }

    @Override
    public Place head() {
        return inTransaction(() -> Place.head(states.seenByTransaction()));
    }

    @Override
    public Passage after(Place place, ChangeFilter filter, int max) {
        return inTransaction(() -> table.after(states.seenByTransaction(), place, filter, max));
    }

    private static <T> T inTransaction(Supplier<T> look) {
        return QuarkusTransaction.requiringNew().call(look::get);
    }
}
