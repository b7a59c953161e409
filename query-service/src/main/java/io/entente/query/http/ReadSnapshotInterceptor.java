package io.entente.query.http;

import io.entente.query.consistency.ForeignTokenException;
import io.entente.query.consistency.RequiredState;
import io.entente.query.consistency.StateNotReachedException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the transaction of a read, sees first which state it is on, and ends it whatever happens. */
@ReadSnapshot
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ReadSnapshotInterceptor {

    private static final long LOOK_AGAIN_MS = 5;

    private final TransactionManager transactions;
    private final ServedStates states;
    private final Snapshot snapshot;
    private final RequiredState required;
    private final Today today;
    private final Presentation presentation;
    private final UriInfo uri;
    private final HttpHeaders headers;

    ReadSnapshotInterceptor(
            TransactionManager transactions,
            ServedStates states,
            Snapshot snapshot,
            RequiredState required,
            Today today,
            Presentation presentation,
            UriInfo uri,
            HttpHeaders headers) {
        this.transactions = transactions;
        this.states = states;
        this.snapshot = snapshot;
        this.required = required;
        this.today = today;
        this.presentation = presentation;
        this.uri = uri;
        this.headers = headers;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        beginAtRequiredState();
        try {
            return call.proceed();
        } finally {
            // Nothing was written, so there is nothing to commit.
            transactions.rollback();
        }
    }

    private void beginAtRequiredState() throws SystemException, InterruptedException {
        while (true) {
            begin();
            try {
                takeSnapshot();
                return;
            } catch (StateNotReachedException tooEarly) {
                transactions.rollback();
                if (!required.mayLookAgain()) {
                    throw tooEarly;
                }
            } catch (RuntimeException refused) {
                transactions.rollback();
                throw refused;
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }

    private void takeSnapshot() {
        @Nullable String generation = uri.getQueryParameters().getFirst(NamedGenerations.PARAMETER);
        ServedState state = states.seenByTransaction(generation);
        ForeignTokenException.refuse(required.token(), state.log());
        if (generation != null && !required.token().isPassedBy(state.nextOffsets())) {
            throw new InvalidParameterException(
                    NamedGenerations.PARAMETER, "has not come to the place that Consistency-Token names");
        }
        String etag = ETags.of(presentation.name(), state, uri.getRequestUri(), negotiation(), today.date());
        snapshot.take(state, required.token(), etag);
        if (ETags.isNamed(etag, values(HttpHeaders.IF_NONE_MATCH))) {
            throw new StateIsKnownException(etag);
        }
    }

    private void begin() {
        try {
            transactions.begin();
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("no transaction could be opened for a read", failure);
        }
    }

    private Map<String, String> negotiation() {
        return Negotiation.HEADERS.stream()
                .collect(Collectors.toMap(name -> name, name -> String.join(",", values(name))));
    }

    private List<String> values(String header) {
        List<String> values = headers.getRequestHeader(header);
        return values == null ? List.of() : values;
    }
}
