package io.entente.query.readmodel.partnership;

/** How many of each the partnership has. */
public record Counts(int meetings, int visits, int siteVisits, int agreements, int commitments, int tasks) {}
