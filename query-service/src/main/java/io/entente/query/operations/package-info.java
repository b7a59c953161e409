/** What operators ask and order over REST: rebuilds, generations, which of them serves, and who did what. */
package io.entente.query.operations;
