/** The one way to change PostgreSQL: whole, or not at all. */
package io.entente.query.transaction;
