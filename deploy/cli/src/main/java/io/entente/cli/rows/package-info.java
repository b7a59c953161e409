/** Rows of read models that an operator changes, and what becomes of them. */
package io.entente.cli.rows;
