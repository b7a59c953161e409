package io.entente.common.date;

/** What stands in brackets behind a date that is not sure. */
enum Remark {
    YEAR_INFERRED,
    INFERRED,
    YEAR_UNCERTAIN,
    UNCERTAIN,
    APPROXIMATE
}
