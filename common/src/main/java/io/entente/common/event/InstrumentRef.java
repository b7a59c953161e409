package io.entente.common.event;

import static io.entente.common.event.Components.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instrument by which an agreement was changed.
 *
 * @param titleAsReported its title as the source gives it
 */
public record InstrumentRef(
        @Nullable String instrumentType, @Nullable String titleAsReported, List<AgreementDocument> documents) {

    public InstrumentRef {
        documents = list("documents", documents);
    }
}
