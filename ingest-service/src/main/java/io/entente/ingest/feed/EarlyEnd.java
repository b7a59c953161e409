package io.entente.ingest.feed;

import java.util.Locale;

/** Why a feed was not read to its end. */
public enum EarlyEnd {
    /** The body broke off, or what came last is not whole. */
    CUT_OFF,
    /**
     * An event may be missing in the log. What follows in its stream would stand before it after a retry, and nobody
     * knows for how long, so that the feed is to be sent again from there.
     */
    GAP,
    /** Nothing came for too long, or nothing but blank lines. */
    IDLE,
    /** The service stops. */
    SHUTDOWN,
    /** The client has gone: nobody will be told. */
    HUNG_UP;

    /** As the summary says it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
