/** {@code entente log import}: a file into an empty log. */
package io.entente.cli.log.importing;
