/** Transactions that change PostgreSQL completely or not at all. */
package io.entente.query.transaction;
