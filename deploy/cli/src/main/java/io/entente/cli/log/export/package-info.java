/** {@code entente log export}: the log into a file. */
package io.entente.cli.log.export;
