package io.entente.query.history;

/** What makes an event the same event: ids are unique per source. */
public record EventKey(String source, String id) {

    /**
     * One name for it that readers can make out, for formats that want an id in one piece. No id holds an @, so no two events
     * share it.
     */
    public String idAtSource() {
        return id + "@" + source;
    }

    @Override
    public String toString() {
        return source + " " + id;
    }
}
