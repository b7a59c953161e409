/** The contract of projections: a pure fold of the effective history of one stream into rows. */
package io.entente.query.projection;
