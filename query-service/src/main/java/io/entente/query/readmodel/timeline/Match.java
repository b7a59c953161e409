package io.entente.query.readmodel.timeline;

/** How surely something lies between two days. */
enum Match {
    /** It may: its bounds overlap them. */
    POSSIBLE,
    /** It does: its bounds are contained and nothing doubts its year. */
    CERTAIN
}
