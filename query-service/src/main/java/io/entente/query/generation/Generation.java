package io.entente.query.generation;

/** One copy of all read models, built by one set of projections. Its tables are in the schema {@link #schema()}. */
public record Generation(int number) {

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations are counted from 1: " + number);
        }
    }

    public String schema() {
        return "g" + number;
    }
}
