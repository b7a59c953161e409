/** Programmes, who promised how much for them, and what was paid: unknown amounts stay unknown. */
package io.entente.query.readmodel.funding;
