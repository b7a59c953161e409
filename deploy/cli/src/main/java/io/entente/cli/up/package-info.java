/** Starts everything and waits until it can be used. */
package io.entente.cli.up;
