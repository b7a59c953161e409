package io.entente.query.http;

import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The pages that the {@code type} of a problem leads to. */
@Tag(name = "problems")
@Path("/problems")
class ProblemsResource {

    /** All kinds of problems, of both services. */
    record ProblemPages(List<ProblemPage> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "All kinds of problems")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ProblemPages> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = LabelLanguage.accepted(acceptLanguage);
        return answer(new ProblemPages(pages(language).toList()), language);
    }

    @GET
    @Operation(operationId = "listProblems", summary = "All kinds of problems")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> listAsHtml(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = LabelLanguage.accepted(acceptLanguage);
        return answer(ProblemPage.htmlList(pages(language), language), language);
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getProblem", summary = "One kind of problem and the way out of it")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<ProblemPage> get(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = LabelLanguage.accepted(acceptLanguage);
        return answer(page(slug, language), language);
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getProblem", summary = "One kind of problem and the way out of it")
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> getAsHtml(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = LabelLanguage.accepted(acceptLanguage);
        return answer(page(slug, language).html(language), language);
    }

    private static <T> RestResponse<T> answer(T page, LabelLanguage language) {
        return ResponseBuilder.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static Stream<ProblemPage> pages(LabelLanguage language) {
        return Arrays.stream(ProblemType.values()).map(type -> ProblemPage.of(type, language));
    }

    private static ProblemPage page(String slug, LabelLanguage language) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(type -> ProblemPage.of(type, language))
                .orElseThrow(() -> new NoSuchResourceException("problem", slug));
    }
}
