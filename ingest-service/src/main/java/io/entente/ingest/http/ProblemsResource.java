package io.entente.ingest.http;

import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page that the type of a problem leads to: what it means and what to do. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ProblemsResource {

    private final Map<LabelLanguage, Representation> catalogues = new EnumMap<>(LabelLanguage.class);
    private final Map<LabelLanguage, Map<String, Representation>> pages = new EnumMap<>(LabelLanguage.class);

    ProblemsResource() {
        for (LabelLanguage language : LabelLanguage.values()) {
            var all = Arrays.stream(ProblemType.values())
                    .map(type -> Page.of(type, language))
                    .toList();
            catalogues.put(language, Representation.json(new Catalogue(all)));
            pages.put(
                    language,
                    Arrays.stream(ProblemType.values())
                            .collect(Collectors.toMap(
                                    ProblemType::slug, type -> Representation.json(Page.of(type, language)))));
        }
    }

    @GET
    public RestResponse<String> list(
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted, Request request) {
        LabelLanguage language = LabelLanguage.accepted(accepted);
        return Objects.requireNonNull(catalogues.get(language)).answer(request, language);
    }

    @GET
    @Path("/{slug}")
    public RestResponse<String> get(
            @RestPath String slug,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Request request) {
        LabelLanguage language = LabelLanguage.accepted(accepted);
        Representation page = Objects.requireNonNull(pages.get(language)).get(slug);
        if (page == null) {
            throw new NotFoundException();
        }
        return page.answer(request, language);
    }

    /** One kind of problem, in one language. */
    public record Page(String type, String title, int status, String wayOut) {

        static Page of(ProblemType type, LabelLanguage language) {
            return new Page(type.uri(), type.title(language), type.status(), type.wayOut(language));
        }
    }

    /** Every kind of problem. */
    public record Catalogue(List<Page> items) {}
}
