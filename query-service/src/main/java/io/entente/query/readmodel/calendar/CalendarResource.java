package io.entente.query.readmodel.calendar;

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

/** A calendar of everything, to subscribe to. */
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
    @Operation(operationId = "getCalendar", summary = "All partnerships as a calendar")
    @ReadSnapshot
    public String calendar(@QueryParam("include") List<String> include, @BeanParam ReaderLanguage language) {
        return calendars.ofAll(past.now(), Inclusion.of(include), language.language());
    }
}
