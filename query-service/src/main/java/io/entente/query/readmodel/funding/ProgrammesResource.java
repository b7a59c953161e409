package io.entente.query.readmodel.funding;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Snapshot;
import io.entente.query.http.Today;
import io.entente.query.readmodel.past.Explanation;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programmes, to be read and to be published to IATI. */
@Tag(name = "funding")
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

    private static final String ONLY_WHEN_ASKED_FOR = MediaTypes.IATI_XML + ";qs=0.1";

    private static final String LIST = "Programmes, their organisations and their money";
    private static final String LIST_MORE =
            "As IATI XML those that can be published; 404 when there is none, because a file has at least one activity.";

    private final Past past;
    private final Explanations explanations;
    private final Lists lists;
    private final Today today;
    private final Snapshot snapshot;
    private final IatiXml iati;

    ProgrammesResource(
            Past past, Explanations explanations, Lists lists, Today today, Snapshot snapshot, IatiConfig publisher) {
        this.past = past;
        this.explanations = explanations;
        this.lists = lists;
        this.today = today;
        this.snapshot = snapshot;
        this.iati = new IatiXml(publisher);
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = LIST, description = LIST_MORE)
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<Programme> list(
            @BeanParam ProgrammeParams asked,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        return lists.page(
                Programmes.matching(past.rows(knownAt, asked.partnership()), asked.filter(parties)),
                Programmes.ORDERS,
                page,
                row -> Programme.of(row, language.language()));
    }

    /**
     * Those of the list that can be published, as IATI activities; the way to the next page stands in {@code Link}.
     *
     * @throws NoSuchResourceException when there is none: the schema of IATI knows no file without an activity
     */
    @GET
    @Operation(operationId = "listProgrammes", summary = LIST, description = LIST_MORE)
    @Produces(ONLY_WHEN_ASKED_FOR)
    @ReadSnapshot
    public String activities(
            @BeanParam ProgrammeParams asked,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam PageParams page) {
        RowSource rows = past.rows(knownAt, asked.partnership());
        Page<ProgrammeEntity> found =
                lists.page(Programmes.publishable(rows, asked.filter(parties)), Programmes.ORDERS, page, row -> row);
        if (found.items().isEmpty()) {
            throw new NoSuchResourceException("IATI activity", "that matches");
        }
        return xml(rows, found.items());
    }

    @GET
    @Operation(operationId = "getProgramme", summary = "One programme")
    @Path("/{programmeId}")
    @ReadSnapshot
    public Programme get(
            @PathParam("programmeId") String programmeId,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return Programme.of(find(past.rowsOfEntity(knownAt, programmeId), programmeId), language.language());
    }

    @GET
    @Operation(operationId = "getProgramme", summary = "One programme")
    @Path("/{programmeId}")
    @Produces(ONLY_WHEN_ASKED_FOR)
    @ReadSnapshot
    public String activity(@PathParam("programmeId") String programmeId, @BeanParam KnownAt knownAt) {
        RowSource rows = past.rowsOfEntity(knownAt, programmeId);
        ProgrammeEntity programme = find(rows, programmeId);
        if (!programme.iatiActivity) {
            throw new NoSuchResourceException("IATI activity", programmeId);
        }
        return xml(rows, List.of(programme));
    }

    @GET
    @Operation(
            operationId = "explainProgramme",
            summary = "Which event set each field of a programme",
            description = Explanations.SCOPE)
    @Path("/{programmeId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("programmeId") String programmeId,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity(Programmes.TABLE, programmeId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("programme", programmeId));
    }

    private static ProgrammeEntity find(RowSource rows, String programmeId) {
        return Programmes.find(rows, programmeId)
                .orElseThrow(() -> new NoSuchResourceException("programme", programmeId));
    }

    private String xml(RowSource rows, List<ProgrammeEntity> programmes) {
        var activities = new IatiActivities(rows, past.now(), today.date());
        return iati.of(activities.of(programmes), snapshot.state().asOf());
    }
}
