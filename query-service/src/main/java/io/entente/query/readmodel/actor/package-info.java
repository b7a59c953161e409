/** Persons and organisations: what they are called, which offices they held and when they were seen. */
package io.entente.query.readmodel.actor;
