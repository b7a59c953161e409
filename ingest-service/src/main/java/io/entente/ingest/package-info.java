/** Takes events in over REST and publishes them to the log. */
package io.entente.ingest;
