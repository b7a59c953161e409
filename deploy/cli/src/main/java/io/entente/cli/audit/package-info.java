/** {@code entente audit}: the log against the read models, record by record. */
package io.entente.cli.audit;
