package io.entente.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.problem.Fault;
import io.entente.common.schema.EventValidator;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a producer can decide alone: the envelope, and the contract of the event type. Rules across events are not
 * checked here, because history is recorded out of order. Made at the start: the schemas take long to read.
 */
@Singleton
@Startup
public class EventRules {

    /** Where a day begins first: an event of today is not in the future, wherever it happened. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final EventValidator validator;

    EventRules(EventValidator validator) {
        this.validator = validator;
    }

    /** Every fault of the document, none when it may be stored; pointers are relative to it. */
    public List<Fault> faults(JsonNode document, Instant now) {
        List<Fault> envelope = CloudEventCodec.faults(document);
        if (!(document instanceof ObjectNode attributes) || concernsData(envelope)) {
            return envelope;
        }
        LocalDate today = LocalDate.ofInstant(now, EARLIEST_ZONE);
        List<Fault> data = validator.faults(new CloudEvent(attributes), today);
        return Stream.concat(envelope.stream(), data.stream()).distinct().toList();
    }

    private static boolean concernsData(List<Fault> envelope) {
        return envelope.stream()
                .map(Fault::pointer)
                .anyMatch(pointer -> pointer.equals("/type") || pointer.equals("/data") || pointer.equals("/subject"));
    }
}
