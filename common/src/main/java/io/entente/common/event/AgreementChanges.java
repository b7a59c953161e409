package io.entente.common.event;

import static io.entente.common.event.Components.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment changes. A component that is null stays as it was; a list replaces the former one.
 *
 * @param fields all fields of cooperation from now on
 * @param parties all parties from now on
 */
public record AgreementChanges(
        @Nullable Period period,
        @Nullable List<String> fields,
        @Nullable List<ActorId> parties) {

    public AgreementChanges {
        fields = fields == null ? null : list("fields", fields);
        parties = parties == null ? null : list("parties", parties);
    }
}
