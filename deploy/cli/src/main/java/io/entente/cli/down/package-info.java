/** Stops everything. */
package io.entente.cli.down;
