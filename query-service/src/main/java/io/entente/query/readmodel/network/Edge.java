package io.entente.query.readmodel.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ties two actors to each other in all partnerships together. What nobody tells is left out.
 *
 * @param kind partnership, partnership-observed (known through other events only), funding, membership- with its status,
 *     or met
 * @param since when it began, in EDTF; null when nobody tells
 * @param weight how many events count for it
 * @param amountKnown whether all amounts of a funding are; null for what is no money
 * @param partnerships ids of those in which it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edge(
        String from,
        String to,
        String kind,
        @Nullable String since,
        int weight,
        @Nullable Boolean amountKnown,
        List<String> partnerships,
        List<EventKey> eventIds,
        List<SourceRef> sources) {}
