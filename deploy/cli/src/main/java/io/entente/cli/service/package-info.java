/** The two services, as a client of their HTTP interfaces and of the log sees them. */
package io.entente.cli.service;
