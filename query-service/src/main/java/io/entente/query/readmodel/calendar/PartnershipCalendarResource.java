package io.entente.query.readmodel.calendar;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of one partnership, to subscribe to. */
@Tag(name = "calendar")
@Path("/partnerships/{partnershipId}/calendar")
@Produces(MediaTypes.ICALENDAR)
public class PartnershipCalendarResource {

    private final Past past;
    private final Calendars calendars;

    PartnershipCalendarResource(Past past, Calendars calendars) {
        this.past = past;
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "getPartnershipCalendar",
            summary = "One partnership as a calendar",
            description = "Of each kind the 5000 newest entries; X-ENTENTE-COMPLETE is FALSE when that left some out.")
    @ReadSnapshot
    public String calendar(
            @PathParam("partnershipId") String partnershipId,
            @QueryParam("include") List<String> include,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return calendars
                .of(past.rows(knownAt, partnershipId), partnershipId, Inclusion.of(include), language.language())
                .orElseThrow(() -> new NoSuchResourceException("partnership", partnershipId));
    }
}
