/** Stands between a service and PostgreSQL and breaks what passes, as a network does. */
package io.entente.testkit.proxy;
