package io.entente.query.readmodel.map;

import java.util.Locale;

/** What is shown on a map together. */
enum Layer {
    SITES,
    MEETINGS,
    PARTNERSHIPS,
    /** Points of places that events tell; not shown, but lines of partnerships run between them. */
    PLACES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
