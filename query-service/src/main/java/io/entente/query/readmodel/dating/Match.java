package io.entente.query.readmodel.dating;

/** How surely something lies between two days. */
public enum Match {
    /** It may: its bounds overlap them. */
    POSSIBLE,
    /** It does: its bounds are contained and nothing doubts its year. */
    CERTAIN
}
