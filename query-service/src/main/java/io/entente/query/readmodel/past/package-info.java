/** What was known at an instant, and which event set what: streams folded again on request, by the same projections. */
package io.entente.query.readmodel.past;
