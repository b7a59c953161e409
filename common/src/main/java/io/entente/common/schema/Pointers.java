package io.entente.common.schema;

/** JSON Pointers (RFC 6901), step by step. */
final class Pointers {

    private Pointers() {}

    static String step(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

    static String step(int index) {
        return "/" + index;
    }
}
