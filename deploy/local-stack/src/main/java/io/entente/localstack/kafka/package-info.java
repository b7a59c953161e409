/** What runs inside the process of the broker. Not on the class path of callers. */
package io.entente.localstack.kafka;
