package io.entente.query.readmodel.quality;

import java.util.Optional;

/** Something that an event declared, and that others may refer to. */
record EntityRow(String entityId) implements QualityRow {

    static String key(String entityId) {
        return "entity " + entityId;
    }

    @Override
    public String key() {
        return key(entityId);
    }

    @Override
    public Optional<Breach> breach() {
        return Optional.empty();
    }
}
