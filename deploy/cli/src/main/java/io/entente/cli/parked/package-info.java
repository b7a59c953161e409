/** The records that could not be applied: looks at them, applies them in their place after all, or discards them. */
package io.entente.cli.parked;
