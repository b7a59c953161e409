/** The fate of a single event, and its history: what was recorded, what was made of it, why. */
package io.entente.query.readmodel.event;
