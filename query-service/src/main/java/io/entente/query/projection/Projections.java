package io.entente.query.projection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All projections of this service, in a fixed order. */
public final class Projections {

    private final List<Projection<?>> all;

    public Projections(Collection<? extends Projection<?>> projections) {
        this.all = projections.stream()
                .sorted(Comparator.<Projection<?>, String>comparing(
                        projection -> projection.table().name()))
                .collect(java.util.stream.Collectors.toUnmodifiableList());
    }

    public List<Projection<?>> all() {
        return all;
    }
}
