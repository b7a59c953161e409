package io.entente.query.history;

/** What makes an event the same event: ids are unique per source. */
public record EventKey(String source, String id) {

    @Override
    public String toString() {
        return source + " " + id;
    }
}
