/** Agreements: which are in force on a day, how surely, and when they end. */
package io.entente.query.readmodel.agreement;
