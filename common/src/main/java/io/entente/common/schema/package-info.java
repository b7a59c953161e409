/** The published contract: one JSON Schema per event type, and the check of an event against it. */
package io.entente.common.schema;
