/** What a command says and how it looks. */
package io.entente.cli.terminal;
