/** Takes out of the values of records what others must not see, and leaves every other byte as it is. */
package io.entente.cli.log.redaction;
