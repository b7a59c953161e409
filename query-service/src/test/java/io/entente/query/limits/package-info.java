/** Tests that PostgreSQL can store every event that the ingest service accepts. */
package io.entente.query.limits;
