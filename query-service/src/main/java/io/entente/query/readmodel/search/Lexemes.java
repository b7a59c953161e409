package io.entente.query.readmodel.search;

/**
 * Lexemes that no text contains: what readers narrow a search by stands in the index beside the words, and a colon keeps
 * them apart.
 */
final class Lexemes {

    private Lexemes() {}

    static String actor(String id) {
        return "actor:" + id;
    }

    static String field(String code) {
        return "field:" + code;
    }

    static String place(String id) {
        return "place:" + id;
    }

    static String type(String name) {
        return "type:" + name;
    }

    static String year(String year) {
        return "year:" + year;
    }

    static String stream(String id) {
        return "stream:" + id;
    }

    /** The year of the day that it is sorted by; it is in one, where it may have happened in several or nobody knows. */
    static String sorted(int year) {
        return "sorted:" + year;
    }
}
