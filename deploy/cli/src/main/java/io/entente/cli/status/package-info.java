/** Says what runs and how far behind it is. */
package io.entente.cli.status;
