package io.entente.query.readmodel.search;

import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of an entry that was found. */
record Entry(
        Candidate candidate,
        EventKey event,
        @Nullable EffectiveDate occurred,
        List<Passage> passages,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources) {}
