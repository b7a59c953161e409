/** Shows the log. */
package io.entente.cli.log;
