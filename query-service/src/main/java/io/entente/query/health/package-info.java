/** Whether this instance can answer, how far its read models are behind, and what was parked: for operators. */
package io.entente.query.health;
