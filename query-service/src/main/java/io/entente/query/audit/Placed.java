package io.entente.query.audit;

/** A row that accounts for a record of the log. */
interface Placed {

    int partition();

    long offset();
}
