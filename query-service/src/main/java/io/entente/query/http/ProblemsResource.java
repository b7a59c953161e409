package io.entente.query.http;

import io.entente.common.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The pages that the {@code type} of a problem leads to. */
@Path("/problems")
class ProblemsResource {

    /** All kinds of problems, of both services. */
    record ProblemPages(List<ProblemPage> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProblemPages list() {
        return new ProblemPages(pages().toList());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String listAsHtml() {
        return ProblemPage.htmlList(pages());
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    public ProblemPage get(@PathParam("slug") String slug) {
        return page(slug);
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    public String getAsHtml(@PathParam("slug") String slug) {
        return page(slug).html();
    }

    private static Stream<ProblemPage> pages() {
        return Arrays.stream(ProblemType.values()).map(ProblemPage::of);
    }

    private static ProblemPage page(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(ProblemPage::of)
                .orElseThrow(() -> new NoSuchResourceException("problem", slug));
    }
}
