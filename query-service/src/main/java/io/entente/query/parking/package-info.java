/** What operators do about parked events: look at them, try them again, apply them in their place, discard them. */
package io.entente.query.parking;
