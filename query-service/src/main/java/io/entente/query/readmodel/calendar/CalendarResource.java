package io.entente.query.readmodel.calendar;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A calendar of everything or of a part, to subscribe to. */
@Tag(name = "calendar")
@Path("/calendar")
@Produces(MediaTypes.ICALENDAR)
public class CalendarResource {

    private final Past past;
    private final Calendars calendars;

    CalendarResource(Past past, Calendars calendars) {
        this.past = past;
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "All partnerships as a calendar",
            description = "Of each kind the 5000 newest entries; X-ENTENTE-COMPLETE is FALSE when that left some out.")
    @ReadSnapshot
    public String calendar(
            @QueryParam("include") List<String> include,
            @QueryParam("partnership") @Nullable String partnership,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return calendars.ofAll(
                past.rows(knownAt, partnership), partnership, Inclusion.of(include), language.language());
    }
}
