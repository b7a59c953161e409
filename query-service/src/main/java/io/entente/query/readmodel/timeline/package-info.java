/** Everything that happened in a partnership, in the order in which it happened. */
package io.entente.query.readmodel.timeline;
