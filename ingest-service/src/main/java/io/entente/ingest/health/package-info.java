/** Whether the service lives, and whether it can take events: the truth, with the reason. */
package io.entente.ingest.health;
