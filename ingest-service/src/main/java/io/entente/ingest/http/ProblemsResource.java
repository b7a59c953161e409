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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page that the type of a problem leads to: what it means and what to do. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ProblemsResource {

    @GET
    public RestResponse<Catalogue> list(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        LabelLanguage language = LabelLanguage.accepted(accepted);
        return answer(
                new Catalogue(Arrays.stream(ProblemType.values())
                        .map(type -> Page.of(type, language))
                        .toList()),
                language);
    }

    @GET
    @Path("/{slug}")
    public RestResponse<Page> get(
            @RestPath String slug, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        LabelLanguage language = LabelLanguage.accepted(accepted);
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .map(type -> answer(Page.of(type, language), language))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static <T> RestResponse<T> answer(T page, LabelLanguage language) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
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
