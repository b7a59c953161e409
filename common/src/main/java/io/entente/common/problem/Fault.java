package io.entente.common.problem;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the place in the document that was sent; empty for the whole document
 * @param code stable, kebab-case, for machines
 * @param detail what to mend, for people
 */
public record Fault(String pointer, String code, String detail) {

    /** The same fault, seen from a document that holds this one at the given pointer. */
    public Fault under(String parent) {
        return new Fault(parent + pointer, code, detail);
    }
}
