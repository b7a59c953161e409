/**
 * The log as a file: a header line, one line per record, a trailer line.
 *
 * <p>What a line says is what the record holds, byte for byte. The same records give the same bytes.
 */
package io.entente.cli.log.file;
