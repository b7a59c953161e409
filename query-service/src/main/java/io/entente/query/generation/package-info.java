/** Copies of all read models: each in a schema of its own, one of them behind the stable names that readers use. */
package io.entente.query.generation;
