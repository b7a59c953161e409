package io.entente.query.parking;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import java.nio.charset.StandardCharsets;

/** One stream and what was written to it. */
public final class ToldStream {

    private final Log log;
    private final String id;
    private ConsistencyToken written = ConsistencyToken.NONE;

    public ToldStream(Log log, String id) {
        this.log = log;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public ConsistencyToken written() {
        return written;
    }

    public LogPosition append(CloudEvent event) {
        return append(json(event, id));
    }

    public LogPosition append(String json) {
        LogPosition position = log.append(id, json.getBytes(StandardCharsets.UTF_8));
        written = written.including(ConsistencyToken.of(position));
        return position;
    }

    public void settle() {
        new Reader(written).json("/partnerships");
    }

    public String state(String id) {
        return new Reader(written).json("/events/" + Facts.SOURCE + "/" + id).getString("state");
    }

    public String etag() {
        return new Reader(written).get("/agreements?partnership=" + id).header("ETag");
    }

    static String json(CloudEvent event, String stream) {
        return new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, stream);
    }
}
