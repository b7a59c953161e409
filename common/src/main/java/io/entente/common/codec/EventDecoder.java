package io.entente.common.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.CooperationEvent;
import java.util.stream.Collectors;

/**
 * Between the data of an event and its record, old shapes included.
 *
 * <p>Lenient to members it does not know, strict on those it needs: an event that is decoded is complete.
 */
public final class EventDecoder {

    private final EventRegistry registry;
    private final Upcasters upcasters;

    public EventDecoder(EventRegistry registry, Upcasters upcasters) {
        this.registry = registry;
        this.upcasters = upcasters;
    }

    /** Reads every type that this version knows. */
    public static EventDecoder current() {
        return new EventDecoder(EventRegistry.current(), Upcasters.NONE);
    }

    /**
     * @throws UnknownEventTypeException when no record stands for the type, also after upcasting
     * @throws UndecodableEventException when the data lack something or are of the wrong kind
     */
    public CooperationEvent decode(CloudEvent event) {
        if (event.data() instanceof ObjectNode data) {
            return decode(event.type(), data);
        }
        throw new UndecodableEventException(event.type(), "", "data is not a JSON object", null);
    }

    /**
     * Leaves the given data as they are.
     *
     * @throws UnknownEventTypeException when no record stands for the type, also after upcasting
     * @throws UndecodableEventException when the data lack something or are of the wrong kind
     */
    public CooperationEvent decode(String type, ObjectNode data) {
        Class<? extends CooperationEvent> record =
                registry.recordOf(upcasters.newest(type)).orElseThrow(() -> new UnknownEventTypeException(type));
        try {
            return Json.mapper().treeToValue(newestData(type, data), record);
        } catch (JsonProcessingException malformed) {
            throw new UndecodableEventException(type, pointer(malformed), reason(malformed), malformed);
        }
    }

    /** The data as they are written today: in the order of the record, without nulls. */
    public ObjectNode encode(CooperationEvent event) {
        return Json.mapper().valueToTree(event);
    }

    /** The type that data of the given type have after upcasting. */
    public String newestType(String type) {
        return upcasters.newest(type);
    }

    /**
     * The data in the shape of {@link #newestType}; the given ones are left as they are.
     *
     * @throws UndecodableEventException when an upcaster cannot read them
     */
    public ObjectNode newestData(String type, ObjectNode data) {
        try {
            return upcasters.upcast(type, data);
        } catch (RuntimeException notTheOldShape) {
            throw new UndecodableEventException(type, "", "upcasting failed: " + notTheOldShape, notTheOldShape);
        }
    }

    private static String reason(JsonProcessingException malformed) {
        return malformed instanceof ValueInstantiationException && malformed.getCause() != null
                ? String.valueOf(malformed.getCause().getMessage())
                : malformed.getOriginalMessage();
    }

    private static String pointer(JsonProcessingException malformed) {
        return malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(EventDecoder::step).collect(Collectors.joining())
                : "";
    }

    private static String step(JsonMappingException.Reference step) {
        return "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
}
