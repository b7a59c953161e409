package io.entente.query.readmodel.past;

import io.entente.common.codec.EventDecoder;
import io.entente.query.Mapped;
import io.entente.query.projector.EventLogConfig;
import io.entente.query.readmodel.selection.RowSource;
import java.util.Map;

/** The recorded events in any rows, for the plans of queries that read them. */
public final class RecordedStreamTables {

    private RecordedStreamTables() {}

    public static RecordedStreams in(RowSource rows) {
        return new RecordedStreams(
                rows,
                EventDecoder.current(),
                Mapped.config(EventLogConfig.class, Map.of()),
                Mapped.config(PastConfig.class, Map.of()));
    }
}
