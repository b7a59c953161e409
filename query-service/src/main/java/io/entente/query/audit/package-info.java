/** Holds the log against what a generation says it has made of it, record by record, and names what does not fit. */
package io.entente.query.audit;
