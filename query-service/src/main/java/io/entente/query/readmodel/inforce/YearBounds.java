package io.entente.query.readmodel.inforce;

/** How a period whose ends are years or months is read. */
public enum YearBounds {
    /** From the first day of the first year to the last day of the last one. */
    INCLUSIVE,
    /** The first and the last day can be any of their year: the middle alone is certain. */
    STRICT
}
