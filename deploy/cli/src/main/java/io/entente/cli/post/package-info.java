/** Posts events from a file. */
package io.entente.cli.post;
