/** Feeds: events sent one per line, of any length, each line answered as soon as it is dealt with. Knows nothing of HTTP. */
package io.entente.ingest.feed;
