/** How read models keep uncertain dates in columns and show them to readers. */
package io.entente.query.readmodel.dating;
