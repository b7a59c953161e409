package io.entente.query.readmodel.search;

/** What an entry stands for. Actors come first: who types a name looks for who bears it. */
enum EntryKind {
    ACTOR("actor"),
    EVENT("event");

    private final String wireName;

    EntryKind(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
