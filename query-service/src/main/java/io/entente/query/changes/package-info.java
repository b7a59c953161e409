/** The feed of changes: what each record of the log did, as a list and live, announced between instances. */
package io.entente.query.changes;
