package io.entente.ingest.feed;

/**
 * One line of a feed.
 *
 * @param number from 1; blank lines count
 * @param bytes without the end of the line; none when it is too long
 */
// Handed on to one parser: nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
record FeedLine(long number, byte[] bytes, End end, boolean isTooLong) {

    /** How a line ends. */
    enum End {
        LINE_FEED,
        /** The last line, which may be whole all the same. */
        END_OF_INPUT,
        /** The input broke off. */
        CUT_OFF
    }

    /** Whether it holds nothing but white space, as JSON understands it. */
    boolean isBlank() {
        for (byte octet : bytes) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return !isTooLong && end != End.CUT_OFF;
    }
}
