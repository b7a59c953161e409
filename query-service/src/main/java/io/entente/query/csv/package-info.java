/** Every list as a table that offices can open. */
package io.entente.query.csv;
