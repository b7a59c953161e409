/** The command {@code entente}: one package per command, and what they share. */
package io.entente.cli;
