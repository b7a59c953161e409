package io.entente.query.readmodel.search;

import io.entente.query.projection.Row;

/** A word of a name that a stream knows, folded; two neighbouring words without the space between them are one, too. */
record KnownWordRow(String word) implements Row {

    @Override
    public String key() {
        return word;
    }
}
