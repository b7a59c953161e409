package io.entente.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.problem.Fault;
import io.entente.common.schema.EventContract;
import io.entente.ingest.intake.InvalidEventException;
import java.util.Map;

/** The data of an event, whose attributes follow from where and with which key they were posted. */
record BareData(String streamId, EventContract contract, IdempotencyKey key, String source) {

    private static final String DATA = "/data";

    /**
     * The event the data stand for, unchecked.
     *
     * @throws io.entente.common.codec.MalformedEventException when the body is no JSON
     */
    ObjectNode document(byte[] data) {
        var attributes = Map.of(
                "specversion", "1.0", "id", key.id(), "source", source, "type", contract.type(), "subject", streamId);
        return CloudEventCodec.binaryDocument(attributes, null, data);
    }

    /** The same refusal, seen from what was sent: the data, a path and a key, not an event. */
    static Throwable seenFromTheData(Throwable failure) {
        return failure instanceof InvalidEventException invalid
                ? new InvalidEventException(
                        invalid.faults().stream().map(BareData::seenFromTheData).toList())
                : failure;
    }

    private static Fault seenFromTheData(Fault fault) {
        if (fault.pointer().equals(DATA) || fault.pointer().startsWith(DATA + "/")) {
            return new Fault(fault.pointer().substring(DATA.length()), fault.code(), fault.detail());
        }
        String sentAs = fault.pointer().equals("/id") ? IdempotencyKey.HEADER : "the path";
        return new Fault("", fault.code(), sentAs + ": " + fault.detail());
    }
}
