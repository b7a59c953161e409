package io.entente.common.date;

/** A text is outside of the supported subset of EDTF. Says where, and what was expected there. */
public final class EdtfSyntaxException extends RuntimeException {

    private final String text;
    private final int index;
    private final String expected;

    EdtfSyntaxException(String text, int index, String expected) {
        super("'%s' is not a supported EDTF date: at index %d expected %s".formatted(shown(text), index, expected));
        this.text = text;
        this.index = index;
        this.expected = expected;
    }

    /** The whole text, however long. */
    public String text() {
        return text;
    }

    /** Of the first character that does not fit, from 0; the length of the text when it ends too early. */
    public int index() {
        return index;
    }

    public String expected() {
        return expected;
    }

    private static String shown(String text) {
        return text.length() <= Edtf.LENGTH_MAX ? text : text.substring(0, Edtf.LENGTH_MAX) + "…";
    }
}
