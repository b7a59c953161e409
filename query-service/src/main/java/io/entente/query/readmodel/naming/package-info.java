/** Names of actors, joined to rows that hold their ids. */
package io.entente.query.readmodel.naming;
