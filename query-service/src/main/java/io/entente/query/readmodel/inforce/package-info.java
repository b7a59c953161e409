/** When an agreement is in force: certainly, possibly or not. Pure: the day is an argument. */
package io.entente.query.readmodel.inforce;
