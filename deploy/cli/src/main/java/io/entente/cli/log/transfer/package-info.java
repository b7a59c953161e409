/** Moves records out of a log and into another one, in their order and without loss. */
package io.entente.cli.log.transfer;
