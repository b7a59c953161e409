/** What runs inside the process that keeps PostgreSQL. Not on the class path of callers. */
package io.entente.localstack.postgres;
