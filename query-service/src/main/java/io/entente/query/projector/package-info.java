/** The engine: polls the log, applies it to a generation exactly once, parks what cannot be applied. Knows no read model. */
package io.entente.query.projector;
