package io.entente.common.problem;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the place in the document that was sent; empty for the whole document
 * @param code stable, kebab-case, for machines
 * @param detail what to mend, for people
 */
public record Fault(String pointer, String code, String detail) {

    /** A name of the client's can be as long as its document; a longer text is cut, which is then seen by its end. */
    public static final int TEXT_LENGTH_MAX = 1_000;

    public Fault {
        pointer = cut(pointer);
        detail = cut(detail);
    }

    /** The same fault, seen from a document that holds this one at the given pointer. */
    public Fault under(String parent) {
        return new Fault(parent + pointer, code, detail);
    }

    private static String cut(String text) {
        if (text.length() <= TEXT_LENGTH_MAX) {
            return text;
        }
        boolean splitsACharacter = Character.isHighSurrogate(text.charAt(TEXT_LENGTH_MAX - 2));
        return text.substring(0, TEXT_LENGTH_MAX - (splitsACharacter ? 2 : 1)) + "…";
    }
}
