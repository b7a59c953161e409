/** A proxy between a service and PostgreSQL that breaks traffic as a network does. */
package io.entente.testkit.proxy;
