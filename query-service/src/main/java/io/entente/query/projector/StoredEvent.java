package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event together with what a generation keeps of it.
 *
 * @param body the envelope in structured form, whatever form the record had
 */
public record StoredEvent(ConsumerRecord<byte[], byte[]> record, RecordedEvent event, String body) {}
