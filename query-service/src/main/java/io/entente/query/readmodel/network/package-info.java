/** The network of partners: who is tied to whom, by what and how strongly. */
package io.entente.query.readmodel.network;
