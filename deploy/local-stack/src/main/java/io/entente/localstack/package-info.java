/**
 * A Kafka broker and a PostgreSQL server as processes of their own, without Docker.
 *
 * <p>{@link io.entente.localstack.LocalKafka} and {@link io.entente.localstack.LocalPostgres} start and handle them and need nothing
 * but the JDK, so that callers keep their class path free of brokers. Both listen on 127.0.0.1 only and trust whoever connects
 * there: for one machine, never for production.
 */
package io.entente.localstack;
