/** What can go wrong between a client and a service, as data. Knows nothing of HTTP libraries. */
package io.entente.common.problem;
