/** The catalogue of cooperation events and their value types. */
package io.entente.common.event;
