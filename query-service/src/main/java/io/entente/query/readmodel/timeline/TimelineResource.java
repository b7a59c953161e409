package io.entente.query.readmodel.timeline;

import io.entente.common.event.LangMap;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.involvement.ReportedName;
import io.entente.query.readmodel.naming.Names;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened in a partnership. */
@Tag(name = "partnerships")
@Path("/partnerships/{partnershipId}/timeline")
public class TimelineResource {

    private final Past past;
    private final Lists lists;
    private final Names names;

    TimelineResource(Past past, Lists lists, Names names) {
        this.past = past;
        this.lists = lists;
        this.names = names;
    }

    @GET
    @Operation(
            operationId = "listTimeline",
            summary = "What happened in a partnership",
            description =
                    "As JSON-LD it holds the 1000 newest events and says how many there are, as Atom the 100 recorded last: of the"
                            + " parameters only knownAt and lang are for these.")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<TimelineItem> list(
            @PathParam("partnershipId") String partnershipId,
            @QueryParam("type") List<String> types,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("match") @Nullable String match,
            @QueryParam("confidence") List<String> confidence,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("field") @Nullable String field,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        var filter = new TimelineFilter(
                partnershipId, types, Within.of(from, to, match), new Confidences(confidence), actor, field);
        RowSource rows = past.rows(knownAt, partnershipId);
        Page<TimelineEntity> found = lists.page(Timelines.matching(rows, filter), Timelines.ORDERS, page, row -> row);
        if (found.items().isEmpty() && !Timelines.has(rows, partnershipId)) {
            throw new NoSuchResourceException("partnership", partnershipId);
        }
        Map<String, LangMap> registered = names.of(participants(found.items()));
        return found.map(row -> TimelineItem.of(row, registered, language.language()));
    }

    private static Set<String> participants(List<TimelineEntity> rows) {
        return rows.stream()
                .flatMap(row -> row.participants.stream())
                .map(ReportedName::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
